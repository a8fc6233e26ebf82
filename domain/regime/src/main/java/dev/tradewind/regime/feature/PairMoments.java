// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Exponentially weighted correlation of two return series, −1..1: zero-mean second moments with λ
/// = .94, seeded with the plain moments of the first 30 pairs. First value at the 30th pair; none
/// while one of them does not move.
///
/// Source: RiskMetrics 1996; Tradewind quantitative specification 1 (EWMA corr).
final class PairMoments implements Indicator {

    private static final int SEED_PAIRS = 30;
    private static final double DECAY = 0.94;

    private int pairs;
    private double firstSquare;
    private double secondSquare;
    private double product;

    /// Adds the returns of one bar.
    void add(double first, double second) {
        if (pairs < SEED_PAIRS) {
            firstSquare += first * first / SEED_PAIRS;
            secondSquare += second * second / SEED_PAIRS;
            product += first * second / SEED_PAIRS;
            pairs++;
            return;
        }
        firstSquare = DECAY * firstSquare + (1 - DECAY) * first * first;
        secondSquare = DECAY * secondSquare + (1 - DECAY) * second * second;
        product = DECAY * product + (1 - DECAY) * first * second;
    }

    @Override
    public int warmUpBars() {
        return SEED_PAIRS;
    }

    @Override
    public boolean isReady() {
        return pairs == SEED_PAIRS && firstSquare > 0 && secondSquare > 0;
    }

    double value() {
        IndicatorChecks.present(isReady(), "correlation");
        double scale = Math.sqrt(firstSquare) * Math.sqrt(secondSquare);
        return Math.clamp(product / scale, -1.0, 1.0);
    }
}
