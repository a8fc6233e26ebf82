// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.indicators;

import dev.tradewind.launcher.files.BarSeries;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Tables of indicators as text: `symbol` if the file names symbols, `time` as epoch seconds, then the columns. A
/// number is written with as many digits as it takes to read the same double again; an absent one is an empty field, in
/// JSON `null`.
public final class IndicatorText {

    private static final int PAGE = 1 << 16;

    private final List<IndicatorTable> tables;
    private final boolean isNamed;

    /// Text of at least one table; all have the same columns.
    public IndicatorText(List<IndicatorTable> tables) {
        this.tables = List.copyOf(tables);
        this.isNamed = !tables.getFirst().series().symbol().isEmpty();
    }

    /// Hands over the text, many lines at a time, without the line break behind the last of them.
    public void write(boolean json, Consumer<String> pages) {
        StringBuilder page = new StringBuilder();
        Consumer<String> lines =
                line -> {
                    page.append(page.isEmpty() ? "" : "\n").append(line);
                    if (page.length() > PAGE) {
                        pages.accept(page.toString());
                        page.setLength(0);
                    }
                };
        if (json) {
            writeJson(lines);
        } else {
            writeCsv(lines);
        }
        if (!page.isEmpty()) {
            pages.accept(page.toString());
        }
    }

    private void writeCsv(Consumer<String> lines) {
        String symbol = isNamed ? "symbol," : "";
        lines.accept(symbol + "time," + String.join(",", tables.getFirst().names()));
        for (IndicatorTable table : tables) {
            for (int row = 0; row < table.rows(); row++) {
                StringBuilder line = new StringBuilder();
                if (isNamed) {
                    line.append(table.series().symbol()).append(',');
                }
                line.append(table.series().times()[row]);
                for (int column = 0; column < table.names().size(); column++) {
                    line.append(',').append(shown(table.value(row, column), ""));
                }
                lines.accept(line.toString());
            }
        }
    }

    /// An array of rows, one a line.
    private void writeJson(Consumer<String> lines) {
        String separator = "[";
        for (IndicatorTable table : tables) {
            for (int row = 0; row < table.rows(); row++) {
                lines.accept(separator + object(table, row));
                separator = ",";
            }
        }
        lines.accept("]");
    }

    private String object(IndicatorTable table, int row) {
        BarSeries series = table.series();
        StringBuilder line = new StringBuilder("{");
        if (isNamed) {
            line.append("\"symbol\":\"").append(escaped(series.symbol())).append("\",");
        }
        line.append("\"time\":").append(series.times()[row]);
        for (int column = 0; column < table.names().size(); column++) {
            line.append(",\"").append(table.names().get(column)).append("\":");
            line.append(shown(table.value(row, column), "null"));
        }
        return line.append('}').toString();
    }

    private static String shown(OptionalDouble value, String absent) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : absent;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
