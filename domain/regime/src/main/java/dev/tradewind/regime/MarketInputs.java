// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

/// What a rule sees of the whole market when it looks for a crisis: how unusual volatility is
/// (median over the products, 0–1), and how unusual what goes with it in a crisis.
///
/// Source: Tradewind quantitative specification 2.2.
sealed interface MarketInputs {

    double volatilityPercentileFraction();

    /// Three or more products: where their mean pairwise correlation stands in its own past, 0–1.
    record Correlated(double volatilityPercentileFraction, double correlationPercentileFraction)
            implements MarketInputs {}

    /// Fewer: distance of the price from its highest close, in standard deviations of as many bars,
    /// <= 0.
    record Falling(double volatilityPercentileFraction, double drawdownScore)
            implements MarketInputs {}
}
