// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;

/// The rule of the textbooks, kept to compare with: crisis if the ATR percentile is above .95 and
/// the correlation percentile above .80; else TRENDING if ADX is above 25; else CHOPPY if
/// choppiness is above 61.8; else RANGING. On a driftless walk it calls 38 % of the bars a trend.
///
/// Source: Tradewind quantitative specification 2.2, rung 1 ("high correlation" read as the .80 of
/// rung 2); Wilder 1978.
public record TextbookRule() implements RegimeRule {

    @Override
    public String version() {
        return "textbook-rule-1";
    }

    @Override
    public Finding crisis(MarketInputs market) {
        return Thresholds.crisis(market, 0.95, 0.80);
    }

    @Override
    public Judgement classify(SymbolInputs inputs) {
        Finding trend =
                Finding.above(
                        Thresholds.TREND_STRENGTH,
                        inputs.averageDirectionalIndex(),
                        25,
                        Thresholds.OSCILLATOR_SCALE);
        if (trend.holds()) {
            return new Judgement(Regime.TRENDING, trend);
        }
        Finding choppy =
                Finding.above(
                        Thresholds.CHOPPINESS,
                        inputs.choppiness(),
                        61.8,
                        Thresholds.OSCILLATOR_SCALE);
        Regime regime = choppy.holds() ? Regime.CHOPPY : Regime.RANGING;
        return new Judgement(regime, trend.alsoFrom(choppy));
    }
}
