// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;

/// The tuned four-input rule: crisis if the ATR percentile is above .85 and the correlation
/// percentile above .80; else TRENDING if ADX is above 33 and choppiness below 54; else CHOPPY if
/// the ATR percentile is above .5; else RANGING.
///
/// Source: Tradewind quantitative specification 2.2, rung 2 (thresholds by grid search on generated
/// markets, family A).
public record TunedRule() implements RegimeRule {

    @Override
    public String version() {
        return "tuned-rule-1";
    }

    @Override
    public Finding crisis(MarketInputs market) {
        return Thresholds.crisis(market, 0.85, 0.80);
    }

    @Override
    public Judgement classify(SymbolInputs inputs) {
        Finding trend =
                Finding.above(
                                Thresholds.TREND_STRENGTH,
                                inputs.averageDirectionalIndex(),
                                33,
                                Thresholds.OSCILLATOR_SCALE)
                        .and(
                                Finding.below(
                                        Thresholds.CHOPPINESS,
                                        inputs.choppiness(),
                                        54,
                                        Thresholds.OSCILLATOR_SCALE));
        if (trend.holds()) {
            return new Judgement(Regime.TRENDING, trend);
        }
        Finding noisy =
                Finding.above(
                        Thresholds.VOLATILITY,
                        inputs.volatilityPercentileFraction(),
                        0.5,
                        Thresholds.PERCENTILE_SCALE);
        Regime regime = noisy.holds() ? Regime.CHOPPY : Regime.RANGING;
        return new Judgement(regime, trend.alsoFrom(noisy));
    }
}
