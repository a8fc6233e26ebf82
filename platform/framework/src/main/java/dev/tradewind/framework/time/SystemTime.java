// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.time;

import dev.tradewind.base.time.MonotonicTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/// The clock of the machine: wall time for stamps, monotonic time for durations and deadlines. Safe
/// from any thread.
public final class SystemTime implements InstantSource, MonotonicTime {

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    /// Blocks the calling (virtual) thread for `pause`, or until it is interrupted; the interrupt
    /// flag stays set. Pauses belong to back-off and polling loops only.
    public void pause(Duration pause) {
        long end = nanos() + pause.toNanos();
        long left = pause.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = end - nanos();
        }
    }
}
