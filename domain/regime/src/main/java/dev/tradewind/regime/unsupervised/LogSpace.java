// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;

/// Sums and shares of numbers of which only the logarithms are kept.
final class LogSpace {

    private static final double SUM_TOLERANCE = 1e-9;

    private LogSpace() {}

    /// ln Σ exp, without overflow; −∞ where every term is.
    static double sum(double[] logs) {
        double top = logs[largest(logs)];
        if (top == Double.NEGATIVE_INFINITY) {
            return top;
        }
        double sum = 0;
        for (double log : logs) {
            sum += log == top ? 1 : StrictMath.exp(log - top);
        }
        return top + StrictMath.log(sum);
    }

    /// Replaces logarithms of weights by the fractions they are of their sum.
    static void normalizeToFractions(double[] logs) {
        double sum = sum(logs);
        for (int index = 0; index < logs.length; index++) {
            logs[index] = StrictMath.exp(logs[index] - sum);
        }
    }

    /// Index of the first of the largest.
    static int largest(double[] values) {
        int best = 0;
        for (int index = 1; index < values.length; index++) {
            best = values[index] > values[best] ? index : best;
        }
        return best;
    }

    /// The logarithms of `size` probabilities that sum to 1.
    static double[] logDistribution(String name, double[] fractions, int size) {
        Checks.require(
                fractions.length == size, name, "must have length " + size, fractions.length);
        double[] logs = new double[size];
        double sum = 0;
        for (int index = 0; index < size; index++) {
            sum += Checks.fraction(name, fractions[index]);
            logs[index] = StrictMath.log(fractions[index]);
        }
        Checks.require(Math.abs(sum - 1) <= SUM_TOLERANCE, name, "must sum to 1", sum);
        return logs;
    }
}
