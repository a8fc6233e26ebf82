// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;

/// Pauses between failed attempts that double from 20 ms to 1 s. Used by one thread.
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final SystemTime time;
    private Duration next = FIRST;

    Backoff(SystemTime time) {
        this.time = time;
    }

    void pause() {
        time.pause(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    void reset() {
        next = FIRST;
    }
}
