// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.testkit;

import java.util.Arrays;
import java.util.List;

/// A table of numbers with named columns; an absent value, an empty field, is NaN.
public record NumberTable(List<String> names, double[][] rows) {

    /// Reads CSV lines, the header first.
    public static NumberTable parse(List<String> lines) {
        double[][] rows = lines.stream().skip(1).map(NumberTable::numbers).toArray(double[][]::new);
        return new NumberTable(List.of(lines.getFirst().split(",", -1)), rows);
    }

    /// The values of one column, the first row first.
    public double[] column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " in " + names);
        }
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(",", -1))
                .mapToDouble(field -> field.isEmpty() ? Double.NaN : Double.parseDouble(field))
                .toArray();
    }
}
