// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

/// Sums and extremes of every window of n neighbours in an array. A window of 2k is two windows of k, so
/// log2(n) passes make them all, without subtraction: no drift, and what has left a window leaves no
/// trace. The answer for the window that begins at i stands at i; what stands behind the last whole window means
/// nothing.
///
/// A step of 1, 2 or 4 reads ahead in the array it writes; with the distance written out as a number the
/// compiler sees that nothing is read after it was written. Longer steps go through a shifted copy.
///
/// Source: the doubling ("sparse table") method, Bender, Farach-Colton 2000.
final class WindowFold {

    private static final int LONGEST_WRITTEN_OUT = 4;

    private final int length;
    private final double[] shifted;

    /// Windows of `length` in arrays of `capacity`, of which the last 4 places are never part of a window.
    WindowFold(int length, int capacity) {
        this.length = length;
        this.shifted = new double[capacity];
    }

    /// The capacity needed for `count` values.
    static int capacity(int count) {
        return count + LONGEST_WRITTEN_OUT;
    }

    /// Writes the sums of the windows within the first `count` of `values`, which it spends, into `into`.
    void sums(double[] values, double[] into, int count) {
        int summed = 0;
        for (int span = 1; ; span *= 2) {
            if ((length & span) != 0) {
                append(values, into, summed, count);
                summed += span;
            }
            if (summed == length) {
                return;
            }
            addAhead(values, span, count);
        }
    }

    /// Replaces `values` by the highest of each window.
    void highest(double[] values, int count) {
        int span = 1;
        while (span < length) {
            int step = Math.min(span, length - span);
            highestAhead(values, step, count);
            span += step;
        }
    }

    /// Replaces `values` by the lowest of each window.
    void lowest(double[] values, int count) {
        int span = 1;
        while (span < length) {
            int step = Math.min(span, length - span);
            lowestAhead(values, step, count);
            span += step;
        }
    }

    /// Adds to windows of `summed` values those of the present span behind them.
    private void append(double[] values, double[] into, int summed, int count) {
        if (summed == 0) {
            System.arraycopy(values, 0, into, 0, count);
            return;
        }
        Lanes.add(into, shifted(values, summed, count), count);
    }

    private void addAhead(double[] values, int step, int count) {
        if (step == 1) {
            for (int i = 0; i < count; i++) {
                values[i] += values[i + 1];
            }
            return;
        }
        if (step == 2) {
            for (int i = 0; i < count; i++) {
                values[i] += values[i + 2];
            }
            return;
        }
        if (step == 4) {
            for (int i = 0; i < count; i++) {
                values[i] += values[i + 4];
            }
            return;
        }
        Lanes.add(values, shifted(values, step, count), count);
    }

    private void highestAhead(double[] values, int step, int count) {
        if (step == 1) {
            for (int i = 0; i < count; i++) {
                values[i] = Math.max(values[i], values[i + 1]);
            }
            return;
        }
        if (step == 2) {
            for (int i = 0; i < count; i++) {
                values[i] = Math.max(values[i], values[i + 2]);
            }
            return;
        }
        if (step == 4) {
            for (int i = 0; i < count; i++) {
                values[i] = Math.max(values[i], values[i + 4]);
            }
            return;
        }
        Lanes.highest(values, shifted(values, step, count), count);
    }

    private void lowestAhead(double[] values, int step, int count) {
        if (step == 1) {
            for (int i = 0; i < count; i++) {
                values[i] = Math.min(values[i], values[i + 1]);
            }
            return;
        }
        if (step == 2) {
            for (int i = 0; i < count; i++) {
                values[i] = Math.min(values[i], values[i + 2]);
            }
            return;
        }
        if (step == 4) {
            for (int i = 0; i < count; i++) {
                values[i] = Math.min(values[i], values[i + 4]);
            }
            return;
        }
        Lanes.lowest(values, shifted(values, step, count), count);
    }

    /// The values `step` places ahead of each; the last `step` stand for nothing.
    private double[] shifted(double[] values, int step, int count) {
        System.arraycopy(values, step, shifted, 0, Math.max(count - step, 0));
        return shifted;
    }
}
