// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import java.util.Arrays;

/// ln Γ(α+½) − ln Γ(α) for α = first + n/2, n = 0, 1, 2, …: the factor of Student's density that
/// depends only on its freedom. Grows a table by the recurrence g(α+½) = ln α − g(α), which passes
/// rounding on without amplifying it.
///
/// Source: Abramowitz, Stegun 1964, 6.1.15 (recurrence) and 6.1.47 (expansion of the ratio).
final class StudentScale {

    private static final double EXPANDED_FROM = 60;

    private final double first;
    private double[] table = new double[64];
    private int filled;

    StudentScale(double first) {
        this.first = first;
        this.table[0] = start(first);
        this.filled = 1;
    }

    double logRatio(int halves) {
        if (halves >= table.length) {
            table = Arrays.copyOf(table, 2 * halves);
        }
        for (; filled <= halves; filled++) {
            table[filled] = StrictMath.log(first + (filled - 1) / 2.0) - table[filled - 1];
        }
        return table[halves];
    }

    /// Expands the ratio at an argument large enough and recurs down from there.
    private static double start(double alpha) {
        int steps = (int) Math.max(0, Math.ceil(2 * (EXPANDED_FROM - alpha)));
        double a = alpha + steps / 2.0;
        double square = 1 / (a * a);
        double ratio =
                0.5 * StrictMath.log(a) - (1.0 / 8 - square * (1.0 / 192 - square / 640)) / a;
        for (int step = steps - 1; step >= 0; step--) {
            ratio = StrictMath.log(alpha + step / 2.0) - ratio;
        }
        return ratio;
    }
}
