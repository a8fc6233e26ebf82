// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.MarketInputs.Correlated;
import dev.tradewind.regime.MarketInputs.Falling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, the rules would not be the ones the readings name.
class RegimeRuleTest {

    @ParameterizedTest
    @CsvSource({
        "33.1, 53.9, 0.1, TRENDING",
        "33.0, 53.9, 0.1, RANGING",
        "33.1, 54.0, 0.1, RANGING",
        "33.1, 54.0, 0.51, CHOPPY",
        "90.0, 90.0, 0.50, RANGING",
        "10.0, 10.0, 0.99, CHOPPY"
    })
    void tunedRuleFollowsItsThresholds(double adx, double chop, double volatility, Regime regime) {
        Judgement judgement = new TunedRule().classify(new SymbolInputs(adx, chop, volatility));
        assertThat(judgement.regime()).isEqualTo(regime);
    }

    @ParameterizedTest
    @CsvSource({"25.1, 70, TRENDING", "25, 61.9, CHOPPY", "25, 61.8, RANGING"})
    void textbookRuleFollowsItsThresholds(double adx, double chop, Regime regime) {
        Judgement judgement = new TextbookRule().classify(new SymbolInputs(adx, chop, 0.5));
        assertThat(judgement.regime()).isEqualTo(regime);
    }

    @Test
    void aCrisisNeedsVolatilityAndWhatGoesWithIt() {
        TunedRule rule = new TunedRule();
        assertThat(rule.crisis(new Correlated(0.86, 0.81)).holds()).isTrue();
        assertThat(rule.crisis(new Correlated(0.85, 0.81)).holds()).isFalse();
        assertThat(rule.crisis(new Correlated(0.99, 0.80)).holds()).isFalse();
        assertThat(rule.crisis(new Falling(0.99, -1.6)).holds()).isTrue();
        assertThat(rule.crisis(new Falling(0.99, -1.5)).holds()).isFalse();
        assertThat(new TextbookRule().crisis(new Correlated(0.94, 0.99)).holds()).isFalse();
    }

    @Test
    void marginIsTheWeakestStepOfTheDecision() {
        TunedRule rule = new TunedRule();
        Finding trend = rule.classify(new SymbolInputs(39, 52, 0.9)).finding();
        assertThat(trend.marginFraction()).isCloseTo(0.2, within(1e-12));
        assertThat(trend.reasons())
                .containsExactly("ADX 39.0 is above 33.0", "choppiness 52.0 is below 54.0");
        Finding ranging = rule.classify(new SymbolInputs(39, 57, 0.47)).finding();
        assertThat(ranging.marginFraction()).isCloseTo(0.2, within(1e-12));
        assertThat(ranging.reasons())
                .containsExactly(
                        "choppiness 57.0 is above 54.0", "ATR percentile 0.47 is below 0.5");
        Finding neither = rule.classify(new SymbolInputs(33, 64, 0.9)).finding();
        assertThat(neither.marginFraction()).isEqualTo(1);
        assertThat(neither.reasons()).startsWith("ADX 33.0 is at 33.0");
    }
}
