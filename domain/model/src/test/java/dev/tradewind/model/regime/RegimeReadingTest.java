// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, new exposure could be taken in a market state that forbids it.
class RegimeReadingTest {

    @ParameterizedTest
    @CsvSource({
        "TRENDING, true",
        "RANGING, true",
        "CHOPPY, false",
        "CRISIS, false",
        "UNKNOWN, false"
    })
    void allowsEntriesOnlyWhereTheMarketIsReadable(Regime regime, boolean allowed) {
        assertThat(regime.allowsEntries()).isEqualTo(allowed);
    }

    @Test
    void keepsItsOwnCopyOfTheEvidence() {
        SortedMap<String, Double> indicators = new TreeMap<>(Map.of("adx", 31.5));
        RegimeReading reading = reading(0.8, indicators);
        indicators.put("adx", 1.0);
        assertThat(reading.indicators()).containsEntry("adx", 31.5);
        assertThat(reading.evidence()).containsExactly("ADX 31.5 above 25");
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatThrownBy(() -> reading(1.2, new TreeMap<>()))
                .hasMessageContaining("confidenceFraction");
        assertThatThrownBy(() -> reading(0.5, new TreeMap<>(Map.of("adx", Double.NaN))))
                .hasMessage("adx must be finite: NaN");
    }

    private static RegimeReading reading(double confidence, SortedMap<String, Double> indicators) {
        return new RegimeReading(
                Symbol.parse("BTC-USD"),
                Timeframe.ONE_HOUR,
                Instant.EPOCH,
                Regime.TRENDING,
                Direction.UP,
                confidence,
                Optional.empty(),
                0.1,
                Instant.EPOCH,
                indicators,
                List.of("ADX 31.5 above 25"),
                "rules-1");
    }
}
