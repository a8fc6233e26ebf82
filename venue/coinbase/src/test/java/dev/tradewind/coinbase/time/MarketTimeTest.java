// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, a bar would be used before its time, or its reader would wait forever.
class MarketTimeTest {

    private static final Instant T0 = Instant.parse("2026-11-22T08:00:00Z");

    private final MarketTime time = new MarketTime();

    @Test
    void knowsNothingBeforeTheVenueHasTold() {
        assertThat(time.latest()).isEmpty();
        assertThat(time.await(Instant.MIN, Duration.ZERO)).isFalse();
    }

    @Test
    void neverGoesBack() {
        time.hear(T0);
        time.hear(T0.minusSeconds(1));
        assertThat(time.latest()).contains(T0);
        assertThat(time.await(T0, Duration.ZERO)).isTrue();
        assertThat(time.await(T0.plusNanos(1), Duration.ofMillis(1))).isFalse();
    }

    @Test
    void wakesWhoWaits() throws InterruptedException {
        Thread teller = Thread.ofVirtual().start(() -> time.hear(T0));
        assertThat(time.await(T0, Duration.ofSeconds(60))).isTrue();
        teller.join();
    }

    @Test
    void endsTheWaitOnAnInterrupt() {
        Thread.currentThread().interrupt();
        assertThat(time.await(T0, Duration.ofSeconds(60))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
