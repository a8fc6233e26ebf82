// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A report as one HTML file that needs nothing from outside: style and pictures are inside it. It
/// opens with what it assumes; the rest stands in the order it was added. Every text is escaped here
/// and nowhere else.
public final class HtmlPage {

    private static final List<String> NO_HEADER = List.of("", "");

    private final StringBuilder out = new StringBuilder(1 << 16);

    /// A page with its title, a sentence that says what the figures are not, and the assumptions.
    public HtmlPage(String title, String banner, Assumptions assumptions) {
        String safeTitle = Formats.html(title);
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        out.append("<title>").append(safeTitle).append("</title>\n<style>\n").append(style());
        out.append("</style></head><body>\n<h1>").append(safeTitle).append("</h1>\n");
        out.append("<p class=\"banner\">").append(Formats.html(banner)).append("</p>\n");
        heading("Assumptions").figures(assumptions.rows()).list(assumptions.rules());
    }

    /// What a page rests on: rows of name and value, and rules in sentences.
    public record Assumptions(List<List<String>> rows, List<String> rules) {}

    /// What a colour stands for: the CSS class and its name.
    public record KeyEntry(String style, String name) {}

    public HtmlPage heading(String text) {
        out.append("<h2>").append(Formats.html(text)).append("</h2>\n");
        return this;
    }

    public HtmlPage paragraph(String text) {
        out.append("<p>").append(Formats.html(text)).append("</p>\n");
        return this;
    }

    /// A picture under its caption.
    public HtmlPage figure(String caption, Chart chart) {
        out.append("<figure><figcaption>")
                .append(Formats.html(caption))
                .append("</figcaption>\n")
                .append(chart.toSvg())
                .append("</figure>\n");
        return this;
    }

    public HtmlPage list(List<String> items) {
        out.append("<ul>\n");
        items.forEach(item -> out.append("<li>").append(Formats.html(item)).append("</li>\n"));
        out.append("</ul>\n");
        return this;
    }

    /// The colours of the pictures that follow.
    public HtmlPage key(List<KeyEntry> entries) {
        out.append("<p class=\"key\">");
        for (KeyEntry entry : entries) {
            out.append("<span><i class=\"").append(entry.style).append("\"></i>");
            out.append(Formats.html(entry.name)).append("</span>");
        }
        out.append("</p>\n");
        return this;
    }

    /// A table of two columns, name and figure, without a header.
    public HtmlPage figures(List<List<String>> rows) {
        return table(NO_HEADER, rows);
    }

    /// A table; the first column is a name, the others are figures aligned to the right.
    public HtmlPage table(List<String> header, List<List<String>> rows) {
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

    /// The whole document as added so far.
    public String toHtml() {
        return out + "</body></html>\n";
    }

    private static String style() {
        try (InputStream css = HtmlPage.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css must be on the class path");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
