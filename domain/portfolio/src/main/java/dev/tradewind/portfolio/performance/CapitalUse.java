// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

import dev.tradewind.portfolio.EquityPoint;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of the capital worked. `timeInMarketFraction` is the share of points with a position,
/// `meanExposureFraction` the mean of exposure over equity, `turnoverPerYear` the traded notional
/// over mean equity and year (absent for a curve of no length).
public record CapitalUse(
        double timeInMarketFraction,
        double meanExposureFraction,
        @Nullable Double turnoverPerYear) {

    private static final double SECONDS_PER_YEAR = Duration.ofDays(365).toSeconds();

    public static CapitalUse of(List<EquityPoint> curve) {
        if (curve.isEmpty()) {
            return new CapitalUse(0, 0, null);
        }
        int held = 0;
        double exposures = 0;
        double equities = 0;
        for (EquityPoint point : curve) {
            double equity = point.equity().amount().doubleValue();
            double exposure = point.exposure().amount().doubleValue();
            held += exposure > 0 ? 1 : 0;
            exposures += equity > 0 ? exposure / equity : 0;
            equities += equity;
        }
        return new CapitalUse(
                (double) held / curve.size(),
                exposures / curve.size(),
                turnover(curve, equities / curve.size()));
    }

    private static @Nullable Double turnover(List<EquityPoint> curve, double meanEquity) {
        EquityPoint first = curve.getFirst();
        EquityPoint last = curve.getLast();
        double years = Duration.between(first.asOf(), last.asOf()).toSeconds() / SECONDS_PER_YEAR;
        if (years <= 0 || meanEquity <= 0) {
            return null;
        }
        double traded = last.traded().minus(first.traded()).amount().doubleValue();
        return traded / meanEquity / years;
    }
}
