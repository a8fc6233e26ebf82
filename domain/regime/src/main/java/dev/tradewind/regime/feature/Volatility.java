// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import dev.tradewind.indicators.average.AdjustedExponentialAverage;

/// How much a product moves, by the ranges of its bars and by its returns, over several half-lives
/// (log units per bar).
///
/// Source: Parkinson 1980; Tradewind quantitative specification 2.3.
final class Volatility {

    private static final double PARKINSON = 4 * StrictMath.log(2);

    private final AdjustedExponentialAverage ranges3 = AdjustedExponentialAverage.ofHalfLife(3);
    private final AdjustedExponentialAverage ranges8 = AdjustedExponentialAverage.ofHalfLife(8);
    private final AdjustedExponentialAverage ranges24 = AdjustedExponentialAverage.ofHalfLife(24);
    private final AdjustedExponentialAverage ranges48 = AdjustedExponentialAverage.ofHalfLife(48);
    private final AdjustedExponentialAverage ranges480 = AdjustedExponentialAverage.ofHalfLife(480);
    private final AdjustedExponentialAverage closes8 = AdjustedExponentialAverage.ofHalfLife(8);
    private final AdjustedExponentialAverage closes24 = AdjustedExponentialAverage.ofHalfLife(24);
    private final AdjustedExponentialAverage closes480 = AdjustedExponentialAverage.ofHalfLife(480);

    /// Adds the log range and the log return of the newest bar.
    void add(double range, double change) {
        double variance = range * range / PARKINSON;
        ranges3.add(variance);
        ranges8.add(variance);
        ranges24.add(variance);
        ranges48.add(variance);
        ranges480.add(variance);
        closes8.add(change * change);
        closes24.add(change * change);
        closes480.add(change * change);
    }

    /// Whether the product has moved lately, so that every ratio is defined.
    boolean isMoving() {
        return ranges3.isReady() && ranges3.value() > 0 && closes8.value() > 0;
    }

    double range24() {
        return Math.sqrt(ranges24.value());
    }

    double range48() {
        return Math.sqrt(ranges48.value());
    }

    double range480() {
        return Math.sqrt(ranges480.value());
    }

    /// ln(σ_3/σ_480).
    double rangeRatio3() {
        return halfLogRatio(ranges3, ranges480);
    }

    double rangeRatio8() {
        return halfLogRatio(ranges8, ranges480);
    }

    double rangeRatio24() {
        return halfLogRatio(ranges24, ranges480);
    }

    double closeRatio24() {
        return halfLogRatio(closes24, closes480);
    }

    /// Range against return over 8 bars, less what is usual.
    double rangeToReturn8() {
        return halfLogRatio(ranges8, closes8) - halfLogRatio(ranges480, closes480);
    }

    private static double halfLogRatio(
            AdjustedExponentialAverage above, AdjustedExponentialAverage below) {
        return 0.5 * StrictMath.log(above.value() / below.value());
    }
}
