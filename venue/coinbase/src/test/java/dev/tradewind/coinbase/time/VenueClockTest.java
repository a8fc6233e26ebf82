// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.time.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, tokens signed on a machine with a wrong clock would be refused.
class VenueClockTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private final SimulatedTime time = new SimulatedTime(START);
    private Duration wallJump = Duration.ZERO;
    private final VenueClock clock =
            new VenueClock(new Clocks(() -> time.instant().plus(wallJump), time, time::advance));

    @Test
    void correctsByWhatTheVenueSaidInTheMiddleOfTheRoundTrip() {
        assertThat(clock.isDue()).isTrue();
        clock.learn(START.plusSeconds(31), START, START.plusSeconds(2));
        assertThat(clock.skew()).isEqualTo(Duration.ofSeconds(30));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
        assertThat(clock.isDue()).isFalse();
    }

    @Test
    void wantsToBeMeasuredAgainWhenOldOrDoubted() {
        clock.learn(START, START, START);
        time.advance(Duration.ofMinutes(9));
        assertThat(clock.isDue()).isFalse();
        time.advance(Duration.ofMinutes(1));
        assertThat(clock.isDue()).isTrue();
        clock.learn(time.instant(), time.instant(), time.instant());
        clock.doubt();
        assertThat(clock.isDue()).isTrue();
    }

    @Test
    void noticesAWallClockThatJumped() {
        clock.learn(START, START, START);
        wallJump = Duration.ofHours(1);
        assertThat(clock.isDue()).isTrue();
    }
}
