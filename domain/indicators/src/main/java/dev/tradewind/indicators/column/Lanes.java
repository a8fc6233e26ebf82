// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

/// The vector loops of the columns.
///
/// Work goes in blocks that stay in the nearest cache. Within a block each step is a loop of its own over scratch
/// arrays, with the same index in all of them and without branches, because such a loop the compiler turns
/// into vector instructions; "the bar before" is therefore a second, shifted copy of a column. Only what
/// is a chain by nature, a smoothed average, is a plain loop: nothing computes it faster than one fused multiply-add a
/// bar.
///
/// Source: Tradewind quantitative specification 1 (the definitions behind each step).
final class Lanes {

    /// Bars a block.
    static final int BLOCK = 1024;

    private Lanes() {}

    static void add(double[] values, double[] others, int count) {
        for (int i = 0; i < count; i++) {
            values[i] += others[i];
        }
    }

    static void highest(double[] values, double[] others, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(values[i], others[i]);
        }
    }

    static void lowest(double[] values, double[] others, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.min(values[i], others[i]);
        }
    }

    static void difference(double[] values, double[] others, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = values[i] - others[i];
        }
    }

    static void quotient(double[] values, double[] divisors, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = values[i] / divisors[i];
        }
    }

    static void scale(double[] values, double factor, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= factor;
        }
    }

    static void trueRange(double[] high, double[] low, double[] before, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = Math.max(high[i], before[i]) - Math.min(low[i], before[i]);
        }
    }

    /// +DM where it counts, −DM with its sign turned where that counts, else 0: of the rise of the high and the fall
    /// of the low the larger, if it is positive.
    static void netMovement(double[] rise, double[] fall, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = Math.signum(rise[i] - fall[i]) * Math.max(Math.max(rise[i], fall[i]), 0.0);
        }
    }

    /// CHOP, 0–100, from ln(Σ TR / span) and the ratio itself, which keeps NaN where it is absent.
    static void choppiness(double[] logs, double[] ratios, double scale, int count) {
        for (int i = 0; i < count; i++) {
            double index = Math.max(Math.min(scale * logs[i], 100.0), 0.0);
            ratios[i] = Math.fma(0.0, ratios[i], index);
        }
    }
}
