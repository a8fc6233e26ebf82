// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import dev.tradewind.base.check.Checks;

/// The chain behind ATR: true ranges, computed beside it while it waits, and their Wilder mean.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative
/// specification 1.
final class RangeChain {

    private final int length;
    private final double weight;
    private int added;
    private double mean;

    RangeChain(int length) {
        this.length = Checks.positive("length", length);
        this.weight = 1.0 / length;
    }

    /// Writes the ATR of `count` bars from index `from` >= 1 on; NaN before the seed is complete.
    /// Calls follow one another without a hole.
    void run(BarColumns bars, double[] into, int from, int count) {
        double[] high = bars.high();
        double[] low = bars.low();
        double[] close = bars.close();
        int end = from + count;
        int i = from;
        for (; i < end && added < length; i++) {
            into[i] = seed(range(high[i], low[i], close[i - 1]));
        }
        double smoothed = mean;
        double factor = weight;
        double keep = 1 - factor;
        double before = close[i - 1];
        for (; i < end; i++) {
            smoothed = Math.fma(smoothed, keep, factor * range(high[i], low[i], before));
            before = close[i];
            into[i] = smoothed;
        }
        mean = smoothed;
    }

    private double seed(double range) {
        added++;
        mean += range;
        if (added < length) {
            return Double.NaN;
        }
        mean /= length;
        return mean;
    }

    private static double range(double high, double low, double before) {
        return Math.max(high, before) - Math.min(low, before);
    }
}
