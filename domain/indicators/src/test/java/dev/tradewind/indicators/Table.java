// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

/// A table of numbers with named columns; an empty cell is NaN.
record Table(List<String> names, double[][] rows) {

    static Table parse(List<String> lines) {
        List<String> names = List.of(lines.getFirst().split(",", -1));
        double[][] rows =
                lines.stream().skip(1).map(line -> numbers(line)).toArray(double[][]::new);
        return new Table(names, rows);
    }

    double[] column(String name) {
        int index = names.indexOf(name);
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }

    Bars bars() {
        return new Bars(column("high"), column("low"), column("close"));
    }

    /// Requires the same values, absent where absent, to 1e-9 relative (quantitative specification
    /// 0).
    static void assertSame(String name, double[] actual, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i]).as("%s at %d", name, i).isNaN();
            } else {
                assertThat(actual[i])
                        .as("%s at %d", name, i)
                        .isCloseTo(expected[i], within(1e-9 * Math.max(1, Math.abs(expected[i]))));
            }
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(",", -1))
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }
}
