// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import dev.tradewind.base.check.Checks;
import java.util.Arrays;

/// Moving averages of any finite values, in their unit, from index n − 1. `into` must be as long as the values.
///
/// Source: Tradewind quantitative specification 1.
public final class AverageColumns {

    /// How far, in parts of itself, a running sum may end from a fresh one. What it ever lost it still lacks at the
    /// end, so within this it has lost nothing on the way that the tolerance of 1e-9 would show.
    private static final double LOST = 1e-11;

    private AverageColumns() {}

    /// Simple moving average.
    public static void simple(int length, double[] values, double[] into) {
        Checks.positive("length", length);
        int first = length - 1;
        Arrays.fill(into, 0, Math.min(first, values.length), Double.NaN);
        int block = Math.max(Lanes.BLOCK, length);
        for (int from = first; from < values.length; from += block) {
            int to = Math.min(from + block, values.length);
            double ran = running(length, values, into, from, to);
            double fresh = sum(values, to - length, to);
            if (!(Math.abs(ran - fresh) <= LOST * Math.max(length, Math.abs(fresh)))) {
                folded(length, values, into, from, to);
            }
        }
    }

    /// Exponential moving average, seeded with the plain mean.
    public static void exponential(int length, double[] values, double[] into) {
        smoothed(Chain.exponential(length), values, into);
    }

    /// Wilder's mean.
    public static void wilder(int length, double[] values, double[] into) {
        smoothed(Chain.wilder(length), values, into);
    }

    /// What is not finite stays in a smoothed average for ever, so its last value tells of all.
    private static void smoothed(Chain chain, double[] values, double[] into) {
        chain.run(values, into, 0, values.length);
        if (values.length > 0 && !Double.isFinite(into[values.length - 1])) {
            requireFinite(values, 0, values.length);
        }
    }

    /// Adds what enters and takes away what leaves; answers the last sum.
    private static double running(int length, double[] values, double[] into, int from, int to) {
        double sum = sum(values, from - length + 1, from + 1);
        double weight = 1.0 / length;
        into[from] = sum * weight;
        for (int i = from + 1; i < to; i++) {
            sum += values[i] - values[i - length];
            into[i] = sum * weight;
        }
        return sum;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static void folded(int length, double[] values, double[] into, int from, int to) {
        int start = from - length + 1;
        requireFinite(values, start, to);
        double[] block = Arrays.copyOfRange(values, start, start + WindowFold.capacity(to - start));
        double[] sums = new double[block.length];
        new WindowFold(length, block.length).sums(block, sums, to - start);
        Lanes.scale(sums, 1.0 / length, to - from);
        System.arraycopy(sums, 0, into, from, to - from);
    }

    /// Requires finite values; the message names the first that is not.
    static void requireFinite(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(values[i])) {
                Checks.finite("value " + i, values[i]);
            }
        }
    }
}
