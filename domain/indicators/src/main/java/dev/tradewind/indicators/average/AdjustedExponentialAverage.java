// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.average;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Exponential average with smoothing 2/(n+1) whose weights are divided by their sum, so that it
/// needs no seed: Σ(1−α)^k·x_{t−k} / Σ(1−α)^k over all values so far. First value at index 0; what
/// the legacy bots used.
///
/// Source: Tradewind legacy system 2 ("span form, adjusted weights").
public final class AdjustedExponentialAverage implements Indicator {

    private final double decay;
    private double weightedSum;
    private double weights;

    public AdjustedExponentialAverage(int span) {
        this(1 - 2.0 / (Checks.positive("span", span) + 1));
    }

    private AdjustedExponentialAverage(double decay) {
        this.decay = decay;
    }

    /// The average in which a value `bars` updates old weighs half as much as the newest.
    public static AdjustedExponentialAverage ofHalfLife(double bars) {
        return new AdjustedExponentialAverage(
                StrictMath.pow(2, -1 / Checks.positive("bars", bars)));
    }

    /// Adds the newest value, any finite number.
    public void add(double value) {
        IndicatorChecks.finite("value", value);
        weightedSum = weightedSum * decay + value;
        weights = weights * decay + 1;
    }

    @Override
    public int warmUpBars() {
        return 1;
    }

    @Override
    public boolean isReady() {
        return weights > 0;
    }

    /// The average now.
    public double value() {
        IndicatorChecks.present(isReady(), "adjusted exponential average");
        return weightedSum / weights;
    }
}
