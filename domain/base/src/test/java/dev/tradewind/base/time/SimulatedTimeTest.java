// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, replays would not control their own clock.
class SimulatedTimeTest {

    private final SimulatedTime time = new SimulatedTime(Instant.EPOCH);

    @Test
    void wallAndMonotonicTimeMoveTogether() {
        time.advance(Duration.ofSeconds(2));

        assertThat(time.instant()).isEqualTo(Instant.ofEpochSecond(2));
        assertThat(time.nanos()).isEqualTo(2_000_000_000L);
    }

    @Test
    void refusesToGoBack() {
        time.advance(Duration.ofSeconds(2));

        assertThatThrownBy(() -> time.advanceTo(Instant.EPOCH))
                .hasMessageContaining("must not be before 1970-01-01T00:00:02Z");
    }
}
