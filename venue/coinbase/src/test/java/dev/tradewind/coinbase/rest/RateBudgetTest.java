// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.time.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, the venue would ban us, or a cancel would wait behind a page of candles.
class RateBudgetTest {

    private final SimulatedTime time = new SimulatedTime(Instant.EPOCH);
    private final RateBudget budget = new RateBudget(time, 10);

    @Test
    void givesEachPriorityWhatIsNotKeptForMoreUrgentOnes() {
        assertThat(takeAll(Priority.DATA)).isEqualTo(4);
        assertThat(takeAll(Priority.ACCOUNT)).isEqualTo(2);
        assertThat(takeAll(Priority.ORDER)).isEqualTo(2);
        assertThat(takeAll(Priority.CANCEL)).isEqualTo(2);
        assertThat(budget.available()).isZero();
    }

    @Test
    void keepsAFifthForCancelsHoweverManyOrdersCome() {
        int cancels = 0;
        for (int step = 0; step < 50; step++) {
            assertThat(takeAll(Priority.ORDER)).isNotNegative();
            assertThat(budget.take(Priority.CANCEL)).isZero();
            cancels++;
            time.advance(Duration.ofMillis(200));
        }
        assertThat(cancels).isEqualTo(50);
    }

    @Test
    void givesTheWholeRateToWhoeverIsAlone() {
        int taken = takeAll(Priority.DATA);
        for (int step = 0; step < 100; step++) {
            time.advance(Duration.ofMillis(100));
            taken += takeAll(Priority.DATA);
        }
        assertThat(taken).isEqualTo(104);
    }

    @Test
    void saysHowLongToWait() {
        assertThat(takeAll(Priority.CANCEL)).isEqualTo(10);
        assertThat(budget.take(Priority.CANCEL)).isEqualTo(Duration.ofMillis(100));
        assertThat(budget.take(Priority.DATA)).isEqualTo(Duration.ofMillis(700));
        time.advance(Duration.ofMillis(700));
        assertThat(budget.take(Priority.DATA)).isZero();
    }

    @Test
    void isClosedToEverybodyAfterTooManyRequests() {
        budget.close(Duration.ofSeconds(5));
        budget.close(Duration.ofSeconds(2));
        assertThat(budget.take(Priority.CANCEL)).isEqualTo(Duration.ofSeconds(5));
        time.advance(Duration.ofSeconds(5));
        assertThat(budget.take(Priority.CANCEL)).isZero();
    }

    private int takeAll(Priority priority) {
        int taken = 0;
        while (budget.take(priority).isZero()) {
            taken++;
        }
        return taken;
    }
}
