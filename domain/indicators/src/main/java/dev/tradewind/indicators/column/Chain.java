// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import dev.tradewind.base.check.Checks;

/// A smoothed average over blocks: seeded with the plain mean of the first n values, then
/// (1 − w)·former + w·newest, one fused multiply-add a value.
///
/// Source: Tradewind quantitative specification 1 (Wilder mean, EMA).
final class Chain {

    private final int length;
    private final double weight;
    private int seeded;
    private double value;

    private Chain(int length, double weight) {
        this.length = Checks.positive("length", length);
        this.weight = weight;
    }

    /// w = 1/n.
    static Chain wilder(int length) {
        return new Chain(length, 1.0 / length);
    }

    /// w = 2/(n + 1).
    static Chain exponential(int length) {
        return new Chain(length, 2.0 / (length + 1.0));
    }

    /// Smooths the first `count` values into `into` from index `from` on; NaN before the seed is complete.
    void run(double[] values, double[] into, int from, int count) {
        int i = 0;
        while (i < count && seeded < length) {
            into[from + i] = seed(values[i]);
            i++;
        }
        double smoothed = value;
        double factor = weight;
        double keep = 1 - factor;
        for (; i < count; i++) {
            smoothed = Math.fma(smoothed, keep, factor * values[i]);
            into[from + i] = smoothed;
        }
        value = smoothed;
    }

    private double seed(double newest) {
        seeded++;
        value += newest;
        if (seeded < length) {
            return Double.NaN;
        }
        value /= length;
        return value;
    }
}
