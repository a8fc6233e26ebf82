// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import dev.tradewind.base.check.Checks;
import java.util.OptionalDouble;

/// How much of the capital worked. `timeInMarketFraction` is the share of moments with a position,
/// `meanExposureFraction` the mean of gross exposure over equity, `turnoverPerYear` the traded
/// notional over mean equity and year. Each is absent for a curve without moments, length or capital.
public record CapitalUse(
        OptionalDouble timeInMarketFraction,
        OptionalDouble meanExposureFraction,
        OptionalDouble turnoverPerYear) {

    /// The use of capital over `years` in which notional worth `traded` changed hands, from equity
    /// and gross exposure at the same moments, oldest first, all in one currency. A moment without
    /// positive equity counts as no exposure.
    public static CapitalUse of(
            double[] equities, double[] exposures, double traded, double years) {
        Checks.require(
                equities.length == exposures.length,
                "exposures",
                "must have " + equities.length + " values",
                exposures.length);
        if (equities.length == 0) {
            OptionalDouble absent = OptionalDouble.empty();
            return new CapitalUse(absent, absent, absent);
        }
        int held = 0;
        double exposure = 0;
        double equity = 0;
        for (int i = 0; i < equities.length; i++) {
            held += exposures[i] > 0 ? 1 : 0;
            exposure += equities[i] > 0 ? exposures[i] / equities[i] : 0;
            equity += equities[i];
        }
        double meanEquity = equity / equities.length;
        return new CapitalUse(
                OptionalDouble.of((double) held / equities.length),
                OptionalDouble.of(exposure / equities.length),
                years > 0 && meanEquity > 0
                        ? OptionalDouble.of(traded / meanEquity / years)
                        : OptionalDouble.empty());
    }
}
