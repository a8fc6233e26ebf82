// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

/// What blocks of bars make of the bars before them. An answer is scratch memory, valid until the same question is
/// asked again.
///
/// Source: Tradewind quantitative specification 1 (TR, +DM, −DM).
final class BarBlock {

    private final BarColumns bars;
    private final double[] now = new double[Lanes.BLOCK];
    private final double[] other = new double[Lanes.BLOCK];
    private final double[] before = new double[Lanes.BLOCK];
    private final double[] ranges = new double[Lanes.BLOCK];
    private final double[] movements = new double[Lanes.BLOCK];

    BarBlock(BarColumns bars) {
        this.bars = bars;
    }

    /// True ranges of `count` bars from index `from` >= 1.
    double[] trueRange(int from, int count) {
        System.arraycopy(bars.high(), from, now, 0, count);
        System.arraycopy(bars.low(), from, other, 0, count);
        System.arraycopy(bars.close(), from - 1, before, 0, count);
        Lanes.trueRange(now, other, before, ranges, count);
        return ranges;
    }

    /// Net directional movement of `count` bars from index `from` >= 1: +DM, or −DM with its sign turned, or 0.
    double[] netMovement(int from, int count) {
        System.arraycopy(bars.high(), from, now, 0, count);
        System.arraycopy(bars.high(), from - 1, before, 0, count);
        Lanes.difference(now, before, movements, count);
        System.arraycopy(bars.low(), from, now, 0, count);
        System.arraycopy(bars.low(), from - 1, before, 0, count);
        Lanes.difference(before, now, other, count);
        Lanes.netMovement(movements, other, movements, count);
        return movements;
    }
}
