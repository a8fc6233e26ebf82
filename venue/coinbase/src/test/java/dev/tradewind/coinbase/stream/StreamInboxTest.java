// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// If this failed, a slow reader would fill memory, or miss things without knowing.
class StreamInboxTest {

    private final StreamInbox inbox = new StreamInbox(3);

    @Test
    void keepsOrderAndHoldsOnlySoMany() {
        for (int number = 0; number < 3; number++) {
            assertThat(inbox.add(gap(number))).isTrue();
        }
        assertThat(inbox.add(gap(3))).isFalse();
        assertThat(inbox.next(Duration.ZERO)).contains(new StreamEvent.Overflowed(3));
        assertThat(inbox.next(Duration.ZERO)).contains(gap(3));
        assertThat(inbox.next(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void handsOverToAnotherThread() throws InterruptedException {
        Thread writer = Thread.ofVirtual().start(() -> assertThat(inbox.add(gap(1))).isTrue());
        assertThat(inbox.take()).isEqualTo(gap(1));
        writer.join();
    }

    private static StreamEvent gap(long number) {
        return new StreamEvent.Gap(number, number + 1);
    }
}
