// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.base.check.Checks;

/// How deep a product's market is: its volatility over a day (fraction) and volume over a day (base
/// units). Impact of taking Q is Y·σ·√(Q/V), with Y = 1 until it is calibrated on own fills.
///
/// Source: square-root law, Tóth et al. 2011, Donier and Bonart 2015.
public record MarketImpact(double dailyVolatilityFraction, double dailyVolume) {

    private static final double Y = 1;
    private static final double BPS = 10_000;

    public MarketImpact {
        Checks.nonNegative("dailyVolatilityFraction", dailyVolatilityFraction);
        Checks.positive("dailyVolume", dailyVolume);
    }

    /// Expected impact in bps of taking `quantity` (base units, >= 0) at once.
    public double bps(double quantity) {
        Checks.nonNegative("quantity", quantity);
        return Y * dailyVolatilityFraction * StrictMath.sqrt(quantity / dailyVolume) * BPS;
    }
}
