// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import java.time.Duration;

/// Says at most once in each period that it is time.
final class Beat {

    private final long period;
    private long last;

    Beat(Duration period, long nanos) {
        this.period = period.toNanos();
        last = nanos;
    }

    /// Whether the period has passed since it last said so.
    boolean isDue(long nanos) {
        boolean isDue = nanos - last >= period;
        if (isDue) {
            last = nanos;
        }
        return isDue;
    }
}
