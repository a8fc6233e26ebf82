// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.files;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/// A table of numbers from a file: named columns of equal length, oldest row first. A first column that is called
/// `time`, `timestamp`, `date`, `day`, `bar`, `i` or nothing at all holds the labels of the rows and may hold any
/// text. A file whose first line holds numbers only has no header; its columns are `c0`, `c1`, ….
public final class NumericTable {

    private static final Set<String> LABELS =
            Set.of("", "time", "timestamp", "date", "day", "bar", "i");

    private final Path file;
    private final List<String> labels;
    private final List<String> names;
    private final double[][] columns;

    private NumericTable(Path file, List<String> labels, List<String> names, double[][] columns) {
        this.file = file;
        this.labels = labels;
        this.names = names;
        this.columns = columns;
    }

    /// Reads a file in which every cell must hold a number. A file that cannot be read or holds anything else is a
    /// [CommandFailure].
    public static NumericTable read(Path file) {
        return read(file, false);
    }

    /// Reads a file in which a cell may be empty; it then is NaN in the column.
    public static NumericTable readWithAbsent(Path file) {
        return read(file, true);
    }

    private static NumericTable read(Path file, boolean mayBeAbsent) {
        try (CsvLines lines = CsvLines.open(file)) {
            String[] first = lines.header();
            boolean headed =
                    !Arrays.stream(first).allMatch(each -> Numbers.parse(each).isPresent());
            List<String> heading =
                    headed
                            ? List.of(first)
                            : IntStream.range(0, first.length).mapToObj(i -> "c" + i).toList();
            Reading reading = new Reading(lines, heading, mayBeAbsent);
            if (!headed) {
                reading.row(first);
            }
            return reading.table(file);
        }
    }

    /// The rows while they are read.
    private static final class Reading {
        private final CsvLines lines;
        private final List<String> heading;
        private final boolean mayBeAbsent;
        private final int firstNumber;
        private final List<String> labels = new ArrayList<>();
        private final List<DoubleList> columns;

        private Reading(CsvLines lines, List<String> heading, boolean mayBeAbsent) {
            this.lines = lines;
            this.heading = heading;
            this.mayBeAbsent = mayBeAbsent;
            this.firstNumber = LABELS.contains(heading.getFirst().toLowerCase(Locale.ROOT)) ? 1 : 0;
            this.columns = heading.stream().skip(firstNumber).map(_ -> new DoubleList()).toList();
            List<String> names = heading.subList(firstNumber, heading.size());
            if (names.isEmpty() || names.contains("") || Set.copyOf(names).size() < names.size()) {
                throw lines.broken(
                        "header", String.join(",", heading), "must name every column, each once");
            }
        }

        private NumericTable table(Path file) {
            for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
                boolean blank = cells.length == 1 && cells[0].isEmpty() && heading.size() > 1;
                if (!blank) {
                    row(cells);
                }
            }
            if (columns.getFirst().size() == 0) {
                throw CsvLines.unusable(file, "has a header but no row");
            }
            return new NumericTable(
                    file,
                    List.copyOf(labels),
                    List.copyOf(heading.subList(firstNumber, heading.size())),
                    columns.stream().map(DoubleList::toArray).toArray(double[][]::new));
        }

        private void row(String[] cells) {
            lines.requireCells(cells, heading.size());
            if (firstNumber == 1) {
                labels.add(cells[0]);
            }
            for (int i = firstNumber; i < cells.length; i++) {
                columns.get(i - firstNumber).add(number(heading.get(i), cells[i]));
            }
        }

        private double number(String name, String text) {
            if (mayBeAbsent && text.isEmpty()) {
                return Double.NaN;
            }
            OptionalDouble number = Numbers.parse(text);
            return number.orElseThrow(() -> lines.broken(name, text, "must be a decimal number"));
        }
    }

    /// The labels of the rows as they stand in the file; empty if it has none.
    public List<String> labels() {
        return labels;
    }

    /// The names of the columns of numbers, in the order of the file.
    public List<String> names() {
        return names;
    }

    /// Number of rows.
    public int count() {
        return columns[0].length;
    }

    /// The column called `name`; one that is not there is a [CommandFailure] that lists those that are.
    public double[] column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "%s has no column %s; it has %s."
                            .formatted(file, name, String.join(", ", names)));
        }
        return columns[index].clone();
    }

    /// All columns, in the order of [#names()].
    public double[][] columns() {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    /// All rows, oldest first: rows x columns.
    public double[][] rows() {
        double[][] rows = new double[count()][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                rows[row][column] = columns[column][row];
            }
        }
        return rows;
    }
}
