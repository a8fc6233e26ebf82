// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.json.Json;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Direction;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.serviceapi.json.ModelJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, clients would no longer understand what regime-detection says.
class RegimeWireTest {

    private static final Instant CLOSE = Instant.parse("2025-03-01T12:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");

    private static final RegimeReading READING =
            new RegimeReading(
                    BTC,
                    Timeframe.ONE_HOUR,
                    CLOSE,
                    Regime.TRENDING,
                    Direction.UP,
                    0.85,
                    Optional.empty(),
                    0.01,
                    CLOSE.minusSeconds(7200),
                    new TreeMap<>(java.util.Map.of("adx", 41.5)),
                    List.of("ADX 41.5 is above 33.0"),
                    "tuned-rule-1");

    @Test
    void aReadingHasTheRoadmapsNames() {
        assertThat(ModelJson.write(RegimeAnswer.of(READING, 0)))
                .isEqualTo(
                        """
                        {"symbol":"BTC-USD","timeframe":"1h","regime":"TRENDING","direction":"UP",\
                        "confidence":0.85,"transitionProbability":0.01,"indicators":{"adx":41.5},\
                        "evidence":["ADX 41.5 is above 33.0"],"timestamp":"2025-03-01T12:00:00Z",\
                        "since":"2025-03-01T10:00:00Z","modelVersion":"tuned-rule-1","ageMillis":0}\
                        """);
    }

    @Test
    void everyRecordSurvivesTheWire() {
        RegimeAnswer answer = RegimeAnswer.of(READING, 5);
        assertThat(answer.reading()).isEqualTo(READING);
        survives(answer);
        survives(new RegimeBatchRequest(List.of(BTC), Timeframe.ONE_HOUR, CLOSE));
        survives(
                new RegimeBatch(
                        Timeframe.ONE_HOUR,
                        CLOSE,
                        List.of(answer),
                        List.of(Symbol.parse("ETH-USD"))));
        survives(new RegimeHistory(BTC, Timeframe.ONE_HOUR, List.of(answer), null));
        survives(new RegimeHistory(BTC, Timeframe.ONE_HOUR, List.of(answer), CLOSE));
        TreeMap<Regime, Integer> counts = new TreeMap<>(java.util.Map.of(Regime.TRENDING, 1));
        survives(
                new MarketOverview(
                        Timeframe.ONE_HOUR,
                        CLOSE,
                        false,
                        counts,
                        0.7,
                        0.5,
                        List.of("regime-model-1"),
                        null,
                        List.of(answer)));
        survives(
                new RegimeChanged(
                        BTC,
                        Timeframe.ONE_HOUR,
                        CLOSE,
                        Regime.UNKNOWN,
                        Regime.CRISIS,
                        0.7,
                        List.of("why")));
        TreeMap<Symbol, Regime> regimes = new TreeMap<>(java.util.Map.of(BTC, Regime.RANGING));
        survives(new RegimeRead(Timeframe.ONE_HOUR, CLOSE, regimes));
    }

    @Test
    void theProbabilitiesOfAModelGoAlong() {
        RegimeAnswer answer = RegimeAnswer.of(withProbabilities(), 0);
        assertThat(ModelJson.write(answer))
                .contains(
                        """
                        "confidence":0.85,"probabilities":{"trending":0.85,"ranging":0.1,\
                        "choppy":0.04,"crisis":0.01},"transitionProbability\
                        """);
        assertThat(answer.reading()).isEqualTo(withProbabilities());
        survives(answer);
    }

    private static RegimeReading withProbabilities() {
        return new RegimeReading(
                BTC,
                Timeframe.ONE_HOUR,
                CLOSE,
                Regime.TRENDING,
                Direction.UP,
                0.85,
                Optional.of(new RegimeProbabilities(0.85, 0.1, 0.04, 0.01)),
                0.01,
                CLOSE,
                new TreeMap<>(),
                List.of(),
                "regime-model-1");
    }

    @Test
    void aBatchNamesAtLeastOneProduct() {
        assertThatThrownBy(() -> new RegimeBatchRequest(List.of(), Timeframe.ONE_HOUR, CLOSE))
                .hasMessageContaining("symbols must be within 1..500: 0");
    }

    private static void survives(Object value) {
        String text = ModelJson.write(value);
        assertThat(ModelJson.read(text, value.getClass())).isEqualTo(value);
        assertThat(Json.write(value)).isEqualTo(text);
        assertThat(Json.read(text, value.getClass())).isEqualTo(value);
    }
}
