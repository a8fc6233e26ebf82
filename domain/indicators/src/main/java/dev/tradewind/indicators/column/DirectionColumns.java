// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import java.util.Arrays;

/// Directional movement of every bar, 0–100: +DI, −DI and DX from index n, ADX from index 2n − 1.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative specification 1.
public final class DirectionColumns {

    private DirectionColumns() {}

    /// The columns of one pass.
    public record Directions(double[] plus, double[] minus, double[] dx, double[] adx) {

        /// Four columns for `count` bars.
        public static Directions ofCount(int count) {
            return new Directions(
                    new double[count], new double[count], new double[count], new double[count]);
        }
    }

    /// Writes ADX alone.
    public static void averageDirectionalIndex(int length, BarColumns bars, double[] into) {
        MovementChain chain = new MovementChain(length);
        BarBlock block = new BarBlock(bars);
        Arrays.fill(into, 0, Math.min(1, bars.count()), Double.NaN);
        for (int from = 1; from < bars.count(); from += Lanes.BLOCK) {
            int count = Math.min(Lanes.BLOCK, bars.count() - from);
            chain.run(block.netMovement(from, count), into, from, count);
        }
    }

    /// Writes all four columns.
    public static void all(int length, BarColumns bars, Directions into) {
        RangeColumns.averageTrueRange(length, bars, into.minus());
        MovementChain chain = new MovementChain(length);
        BarBlock block = new BarBlock(bars);
        for (double[] column : new double[][] {into.plus(), into.dx(), into.adx()}) {
            Arrays.fill(column, 0, Math.min(1, bars.count()), Double.NaN);
        }
        for (int from = 1; from < bars.count(); from += Lanes.BLOCK) {
            int count = Math.min(Lanes.BLOCK, bars.count() - from);
            double[] movements = block.netMovement(from, count);
            for (int i = 0; i < count; i++) {
                into.adx()[from + i] = chain.add(movements[i]);
                into.dx()[from + i] = chain.directionalIndex();
                double meanRange = into.minus()[from + i];
                into.plus()[from + i] = chain.plusIndicator(meanRange);
                into.minus()[from + i] = chain.minusIndicator(meanRange);
            }
        }
    }
}
