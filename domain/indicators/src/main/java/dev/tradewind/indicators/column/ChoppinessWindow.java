// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.arithmetic.LogLanes;
import dev.tradewind.indicators.arithmetic.NaturalLog;

/// CHOP of a block of bars, with the history its windows reach into.
///
/// Source: Dreiss, "Choppiness Index"; Tradewind quantitative specification 1.
final class ChoppinessWindow {

    private final int history;
    private final int block;
    private final double scale;
    private final WindowFold fold;
    private final LogLanes logs;
    private final double[] high;
    private final double[] low;
    private final double[] before;
    private final double[] travelled;

    ChoppinessWindow(int length) {
        this.history = Checks.within("length", length, 2, Integer.MAX_VALUE / 4) - 1;
        this.block = Math.max(Lanes.BLOCK, length);
        this.scale = 100 / NaturalLog.of(length);
        int capacity = WindowFold.capacity(block + history);
        this.fold = new WindowFold(length, capacity);
        this.logs = new LogLanes(capacity);
        this.high = new double[capacity];
        this.low = new double[capacity];
        this.before = new double[capacity];
        this.travelled = new double[capacity];
    }

    /// Bars a block: long windows want long blocks, or most of the work is history.
    int block() {
        return block;
    }

    /// Writes CHOP of at most [#block()] bars from index `from` >= n on; NaN where a window spans nothing.
    void run(BarColumns bars, double[] into, int from, int count) {
        int start = from - history;
        int all = count + history;
        System.arraycopy(bars.high(), start, high, 0, all);
        System.arraycopy(bars.low(), start, low, 0, all);
        System.arraycopy(bars.close(), start - 1, before, 0, all);
        Lanes.highest(high, before, all);
        Lanes.lowest(low, before, all);
        Lanes.difference(high, low, before, all);
        fold.sums(before, travelled, all);
        fold.highest(high, all);
        fold.lowest(low, all);
        Lanes.difference(high, low, before, count);
        Lanes.quotient(travelled, before, travelled, count);
        Lanes.choppiness(logs.of(travelled, count), travelled, scale, count);
        System.arraycopy(travelled, 0, into, from, count);
    }
}
