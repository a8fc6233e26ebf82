// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import dev.tradewind.indicators.average.AdjustedExponentialAverage;

/// Whether a price drifts away or is drawn back, seen over one half-life of h bars.
///
/// A walk of deviation σ per bar drifts by about σ/√(2·1.44·h) in its mean of half-life h, and
/// strays from that mean by about σ·√(1.44·h); both are measured in these units.
///
/// Source: Tradewind quantitative specification 2.3 (|EW r|/√EW r²); decision 36.
final class Drift {

    private static final double BARS_PER_HALF_LIFE = 1 / StrictMath.log(2);
    private static final double LARGEST_DRIFT = 5;
    private static final double LARGEST_DEVIATION = 3;

    private final double meanScale;
    private final double distanceScale;
    private final AdjustedExponentialAverage mean;
    private final AdjustedExponentialAverage level;
    private final AdjustedExponentialAverage reversion;

    Drift(int halfLife) {
        meanScale = Math.sqrt(2 * BARS_PER_HALF_LIFE * halfLife);
        distanceScale = Math.sqrt(BARS_PER_HALF_LIFE * halfLife);
        mean = AdjustedExponentialAverage.ofHalfLife(halfLife);
        level = AdjustedExponentialAverage.ofHalfLife(halfLife);
        reversion = AdjustedExponentialAverage.ofHalfLife(halfLife);
    }

    /// Adds the log return of the newest bar, the log price before it, and the deviation per bar
    /// known before it, 0 if there was none.
    void add(double change, double before, double deviation) {
        level.add(before);
        mean.add(change);
        if (deviation > 0) {
            double distance = (before - level.value()) / (deviation * distanceScale);
            reversion.add(-clamp(change / deviation) * clamp(distance));
        }
    }

    /// Size of the mean return in standard errors, 0–5.
    double strength(double deviation) {
        return Math.min(Math.abs(mean.value()) / deviation * meanScale, LARGEST_DRIFT);
    }

    /// How the price has answered to its distance from the mean: above 0 if it came back.
    double reversion() {
        return reversion.value();
    }

    private static double clamp(double deviations) {
        return Math.clamp(deviations, -LARGEST_DEVIATION, LARGEST_DEVIATION);
    }
}
