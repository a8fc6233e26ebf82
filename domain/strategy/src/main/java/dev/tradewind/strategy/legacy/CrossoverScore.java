// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

import dev.tradewind.indicators.average.SimpleAverage;

/// ±0.8 on the bar where the fast average crosses the slow one, otherwise by how many percent they
/// are apart.
///
/// Source: Tradewind legacy system 2.
final class CrossoverScore {

    private static final double CROSS = 0.8;
    private static final double CROSS_CONFIDENCE = 0.9;
    private static final double MOST_CONFIDENCE = 0.7;
    private static final double CLEAR = 0.2;
    private static final double UNCLEAR_FACTOR = 0.3;

    private final SimpleAverage fast;
    private final SimpleAverage slow;
    private double gapBefore;
    private double gap;

    CrossoverScore(int fastBars, int slowBars) {
        this.fast = new SimpleAverage(fastBars);
        this.slow = new SimpleAverage(slowBars);
    }

    void add(double close) {
        fast.add(close);
        slow.add(close);
        if (slow.isReady()) {
            gapBefore = gap;
            gap = fast.value() - slow.value();
        }
    }

    /// One more than the slow average, because a cross compares two bars.
    int warmUpBars() {
        return slow.warmUpBars() + 1;
    }

    Score score() {
        if (gapBefore <= 0 && gap > 0) {
            return new Score(-CROSS, CROSS_CONFIDENCE);
        }
        if (gapBefore >= 0 && gap < 0) {
            return new Score(CROSS, CROSS_CONFIDENCE);
        }
        double percentApart = 100 * gap / slow.value();
        double score = -StrictMath.tanh(0.1 * percentApart);
        double size = Math.abs(score);
        return new Score(
                score, size >= CLEAR ? Math.min(size, MOST_CONFIDENCE) : UNCLEAR_FACTOR * size);
    }
}
