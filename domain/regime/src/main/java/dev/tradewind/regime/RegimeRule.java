// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

/// Turns inputs into a state, without memory: the engine adds warm-up, hysteresis and the rule that
/// a crisis is one state for all products.
///
/// Source: Tradewind quantitative specification 2.2.
public sealed interface RegimeRule permits TunedRule, TextbookRule {

    /// Name and number of the rule; it changes whenever a threshold does.
    String version();

    /// Whether the market is in crisis.
    Finding crisis(MarketInputs market);

    /// TRENDING, RANGING or CHOPPY, outside a crisis.
    Judgement classify(SymbolInputs inputs);
}
