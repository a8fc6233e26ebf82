// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// If this failed, bars would start at the wrong instants or annual figures would use the wrong year.
class TimeframeTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsShortName(Timeframe timeframe) {
        assertThat(Timeframe.parse(timeframe.code())).isSameAs(timeframe);
    }

    @Test
    void refusesAnUnknownNameWithTheValidOnes() {
        assertThat(Timeframe.find("3m")).isEmpty();
        assertThatThrownBy(() -> Timeframe.parse("3m"))
                .hasMessageContaining("1m, 5m, 15m, 30m, 1h, 2h, 4h, 6h, 1d")
                .hasMessageEndingWith("3m");
    }

    @Test
    void alignsBarsToTheEpoch() {
        Instant inside = Instant.parse("2025-01-01T13:47:12Z");
        assertThat(Timeframe.FOUR_HOURS.openOf(inside)).isEqualTo("2025-01-01T12:00:00Z");
        assertThat(Timeframe.ONE_DAY.openOf(Instant.EPOCH.minusSeconds(1)))
                .isEqualTo("1969-12-31T00:00:00Z");
        assertThat(Timeframe.ONE_HOUR.isAligned(Instant.parse("2025-01-01T13:00:00Z"))).isTrue();
        assertThat(Timeframe.ONE_HOUR.isAligned(inside)).isFalse();
    }

    @Test
    void countsTheBarsOfAYear() {
        assertThat(Timeframe.ONE_HOUR.barsPerYear()).isCloseTo(8760, within(1e-9));
        assertThat(Timeframe.FIVE_MINUTES.length()).isEqualTo(Duration.ofMinutes(5));
    }
}
