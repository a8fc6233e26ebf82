// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

/// Names and margin scales the rules share. A scale is the distance from a threshold that counts as
/// a full margin: about one standard deviation of the oscillators on a driftless walk, and what is
/// left above .85 of a percentile.
///
/// Source: Tradewind quantitative specification 1 ("Why thresholds fail") and 2.2.
final class Thresholds {

    static final String TREND_STRENGTH = "ADX";
    static final String CHOPPINESS = "choppiness";
    static final String VOLATILITY = "ATR percentile";
    static final double OSCILLATOR_SCALE = 10;
    static final double PERCENTILE_SCALE = 0.15;

    private static final double DRAWDOWN = -1.5;
    private static final double DRAWDOWN_SCALE = 0.75;

    private Thresholds() {}

    /// Volatility above its percentile together with unusual correlation; with fewer than three
    /// products together with a fall by more than 1.5 standard deviations, which a driftless walk
    /// shows in 13 % of its bars.
    static Finding crisis(
            MarketInputs market, double volatilityThreshold, double correlationThreshold) {
        Finding stressed =
                Finding.above(
                        "market ATR percentile",
                        market.volatilityPercentileFraction(),
                        volatilityThreshold,
                        PERCENTILE_SCALE);
        return stressed.and(
                switch (market) {
                    case MarketInputs.Correlated correlated ->
                            Finding.above(
                                    "correlation percentile",
                                    correlated.correlationPercentileFraction(),
                                    correlationThreshold,
                                    PERCENTILE_SCALE);
                    case MarketInputs.Falling falling ->
                            Finding.below(
                                    "drawdown (fewer than 3 products, no correlation)",
                                    falling.drawdownScore(),
                                    DRAWDOWN,
                                    DRAWDOWN_SCALE);
                });
    }
}
