// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table of text, columns as wide as their widest cell. Numbers, which start with a digit, sign or dot, are
/// set to the right.
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /// Adds a row; a missing value is shown as a dash.
    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString().isBlank() ? "-" : cell.toString());
        }
        rows.add(row);
        return this;
    }

    /// The lines, headings first.
    public List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths =
                IntStream.range(0, columns)
                        .map(column ->
                                rows.stream().mapToInt(row -> width(row, column)).max().orElse(0))
                        .toArray();
        return rows.stream().map(row -> text(row, widths)).toList();
    }

    private static int width(List<String> row, int column) {
        return row.get(column).length();
    }

    private static String text(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(row.get(column), widths[column]))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String cell, int width) {
        String gap = " ".repeat(width - cell.length());
        return cell.matches("[-+.]?\\d.*") ? gap + cell : cell + gap;
    }
}
