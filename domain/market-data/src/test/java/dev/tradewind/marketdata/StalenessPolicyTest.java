// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, decisions would be made on prices that are long gone.
class StalenessPolicyTest {

    private static final Instant NOW = Bars.START;

    @Test
    void allowsTwoBarsForStrategiesOnBars() {
        StalenessPolicy policy = StalenessPolicy.forBars(Timeframe.ONE_HOUR);

        assertThat(policy.isStale(NOW.minus(Duration.ofHours(2)), NOW)).isFalse();
        assertThat(policy.isStale(NOW.minus(Duration.ofHours(2)).minusNanos(1), NOW)).isTrue();
    }

    @Test
    void allowsFiveSecondsForALivePrice() {
        assertThat(StalenessPolicy.LIVE_PRICE.isStale(NOW.minusSeconds(5), NOW)).isFalse();
        assertThat(StalenessPolicy.LIVE_PRICE.isStale(NOW.minusSeconds(6), NOW)).isTrue();
    }

    @Test
    void countsAFutureDatumAsNew() {
        assertThat(StalenessPolicy.age(NOW.plusSeconds(1), NOW)).isEqualTo(Duration.ZERO);
        assertThat(StalenessPolicy.age(NOW.minusSeconds(1), NOW)).isEqualTo(Duration.ofSeconds(1));
    }
}
