// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Highest or lowest of the last n values, in their unit, the newest included. Ready from the n-th
/// value on.
///
/// Only values that can still become the extreme are kept, in a ring of n: one that is beaten by a
/// newer one is dropped. Each value enters and leaves once, so an update is O(1) amortised.
///
/// Source: the monotone deque, as described by Lemire 2006 ("Streaming maximum-minimum filter").
public final class RollingExtreme implements Indicator {

    private final double[] values;
    private final long[] positions;
    private final boolean highest;
    private int head;
    private int kept;
    private long added;

    private RollingExtreme(int length, boolean highest) {
        values = new double[Windows.length(length)];
        positions = new long[length];
        this.highest = highest;
    }

    /// The maximum of the last `length` values.
    public static RollingExtreme highest(int length) {
        return new RollingExtreme(length, true);
    }

    /// The minimum of the last `length` values.
    public static RollingExtreme lowest(int length) {
        return new RollingExtreme(length, false);
    }

    /// Adds the newest value; the oldest leaves once the window is full.
    public void add(double value) {
        IndicatorChecks.finite("value", value);
        if (kept > 0 && positions[head] <= added - values.length) {
            head = Windows.following(head, values.length);
            kept--;
        }
        while (kept > 0 && beats(value, values[slot(kept - 1)])) {
            kept--;
        }
        int slot = slot(kept);
        values[slot] = value;
        positions[slot] = added++;
        kept++;
    }

    @Override
    public int warmUpBars() {
        return values.length;
    }

    @Override
    public boolean isReady() {
        return added >= values.length;
    }

    /// The extreme of the last n values.
    public double value() {
        IndicatorChecks.present(isReady(), "rolling extreme");
        return values[head];
    }

    private boolean beats(double newer, double older) {
        return highest ? newer >= older : newer <= older;
    }

    private int slot(int offset) {
        int slot = head + offset;
        return slot < values.length ? slot : slot - values.length;
    }
}
