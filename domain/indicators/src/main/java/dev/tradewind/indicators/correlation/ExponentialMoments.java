// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.correlation;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Exponentially weighted correlation, −1..1, of two series of returns: second moments about zero, weight λ^k
/// on the pair k bars back, seeded with the plain moments of the first 30 pairs. First value at the 30th pair;
/// none while one of the moments is 0.
///
/// Source: RiskMetrics 1996 (λ = 0.94); Tradewind quantitative specification 1.
public final class ExponentialMoments implements Indicator {

    private static final int SEED_PAIRS = 30;

    private final double decay;
    private int pairs;
    private double firstSquare;
    private double secondSquare;
    private double product;

    /// `decay` is λ, within 0..1 and neither of both.
    public ExponentialMoments(double decay) {
        Checks.require(decay > 0 && decay < 1, "decay", "must be > 0 and < 1", decay);
        this.decay = decay;
    }

    /// Adds the returns of one bar.
    public void add(double first, double second) {
        if (pairs < SEED_PAIRS) {
            firstSquare += first * first / SEED_PAIRS;
            secondSquare += second * second / SEED_PAIRS;
            product += first * second / SEED_PAIRS;
            pairs++;
            return;
        }
        firstSquare = decay * firstSquare + (1 - decay) * first * first;
        secondSquare = decay * secondSquare + (1 - decay) * second * second;
        product = decay * product + (1 - decay) * first * second;
    }

    @Override
    public int warmUpBars() {
        return SEED_PAIRS;
    }

    @Override
    public boolean isReady() {
        return pairs == SEED_PAIRS && firstSquare > 0 && secondSquare > 0;
    }

    /// The correlation, −1..1.
    public double value() {
        IndicatorChecks.present(isReady(), "exponential correlation");
        double scale = Math.sqrt(firstSquare) * Math.sqrt(secondSquare);
        return Math.clamp(product / scale, -1.0, 1.0);
    }
}
