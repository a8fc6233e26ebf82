// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.time;

import dev.tradewind.base.time.MonotonicTime;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits. Tests put in one that moves a simulated clock instead.
@FunctionalInterface
public interface Pause {

    /// Blocks the calling thread for `length`, or until it is interrupted; the interrupt flag stays
    /// set.
    void pause(Duration length);

    /// Really waits, as `time` passes.
    static Pause parking(MonotonicTime time) {
        return length -> {
            long end = time.nanos() + length.toNanos();
            long left = length.toNanos();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(time, left);
                left = end - time.nanos();
            }
        };
    }
}
