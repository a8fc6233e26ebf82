// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import java.util.List;

/// Builds the few kinds of HTML block a report has. Every text is escaped here and nowhere else.
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    Html raw(String html) {
        out.append(html);
        return this;
    }

    Html heading(String text) {
        out.append("<h2>").append(Formats.html(text)).append("</h2>\n");
        return this;
    }

    Html paragraph(String text) {
        out.append("<p>").append(Formats.html(text)).append("</p>\n");
        return this;
    }

    Html figure(String caption, Chart chart) {
        out.append("<figure><figcaption>")
                .append(Formats.html(caption))
                .append("</figcaption>\n")
                .append(chart.toSvg())
                .append("</figure>\n");
        return this;
    }

    Html list(List<String> items) {
        out.append("<ul>\n");
        items.forEach(item -> out.append("<li>").append(Formats.html(item)).append("</li>\n"));
        out.append("</ul>\n");
        return this;
    }

    /// A table; the first column is a name, the others are figures aligned to the right.
    Html table(List<String> header, List<List<String>> rows) {
        out.append("<table><thead>");
        row("th", header);
        out.append("</thead><tbody>\n");
        rows.forEach(cells -> row("td", cells));
        out.append("</tbody></table>\n");
        return this;
    }

    private void row(String tag, List<String> cells) {
        out.append("<tr>");
        for (String cell : cells) {
            out.append('<').append(tag).append('>').append(Formats.html(cell));
            out.append("</").append(tag).append('>');
        }
        out.append("</tr>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
