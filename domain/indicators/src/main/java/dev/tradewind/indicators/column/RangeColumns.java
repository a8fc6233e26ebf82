// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import java.util.Arrays;

/// True ranges and their Wilder mean, in price units.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative specification 1.
public final class RangeColumns {

    private RangeColumns() {}

    /// True range, from index 1.
    public static void trueRange(BarColumns bars, double[] into) {
        BarBlock block = new BarBlock(bars);
        Arrays.fill(into, 0, Math.min(1, bars.count()), Double.NaN);
        for (int from = 1; from < bars.count(); from += Lanes.BLOCK) {
            int count = Math.min(Lanes.BLOCK, bars.count() - from);
            System.arraycopy(block.trueRange(from, count), 0, into, from, count);
        }
    }

    /// Average true range (ATR), from index n.
    public static void averageTrueRange(int length, BarColumns bars, double[] into) {
        Arrays.fill(into, 0, Math.min(1, bars.count()), Double.NaN);
        RangeChain chain = new RangeChain(length);
        if (bars.count() > 1) {
            chain.run(bars, into, 1, bars.count() - 1);
        }
    }

    /// ATR as a fraction of the close (NATR), from index n.
    public static void normalizedRange(int length, BarColumns bars, double[] into) {
        averageTrueRange(length, bars, into);
        Lanes.quotient(into, bars.close(), into, bars.count());
    }
}
