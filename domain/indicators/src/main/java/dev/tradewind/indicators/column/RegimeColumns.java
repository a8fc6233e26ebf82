// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import dev.tradewind.indicators.trend.RegimeVector;
import java.util.Arrays;

/// The regime vector of every bar in one pass: ADX, ATR, CHOP and RSI, each absent before its own first index.
///
/// Source: Tradewind quantitative specification 1; [RegimeVector] is the same bar by bar.
public record RegimeColumns(double[] adx, double[] atr, double[] chop, double[] rsi) {

    /// Four columns for `count` bars.
    public static RegimeColumns ofCount(int count) {
        return new RegimeColumns(
                new double[count], new double[count], new double[count], new double[count]);
    }

    /// Computes all four.
    public void fill(RegimeVector.Lengths lengths, BarColumns bars) {
        int count = bars.count();
        Arrays.fill(adx, 0, Math.min(1, count), Double.NaN);
        Arrays.fill(atr, 0, Math.min(1, count), Double.NaN);
        Arrays.fill(rsi, 0, Math.min(1, count), Double.NaN);
        Arrays.fill(chop, 0, Math.min(lengths.chop(), count), Double.NaN);
        BarBlock block = new BarBlock(bars);
        MovementChain movement = new MovementChain(lengths.adx());
        RangeChain range = new RangeChain(lengths.atr());
        StrengthChain strength = new StrengthChain(lengths.rsi());
        ChoppinessWindow window = new ChoppinessWindow(lengths.chop());
        int choppy = lengths.chop();
        for (int from = 1; from < count; from += Lanes.BLOCK) {
            int size = Math.min(Lanes.BLOCK, count - from);
            strength.run(bars.close(), rsi, from, size);
            range.run(bars, atr, from, size);
            movement.run(block.netMovement(from, size), adx, from, size);
            while (choppy < count && choppy + window.block() <= from + size) {
                window.run(bars, chop, choppy, window.block());
                choppy += window.block();
            }
        }
        while (choppy < count) {
            int size = Math.min(window.block(), count - choppy);
            window.run(bars, chop, choppy, size);
            choppy += size;
        }
    }
}
