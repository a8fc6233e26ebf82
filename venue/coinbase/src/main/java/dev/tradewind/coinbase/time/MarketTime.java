// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The market's time: the latest that a heartbeat of the venue has told, and never our clock. At a
/// venue that replays or runs faster it is another time than that of tokens. Safe from any thread.
public final class MarketTime {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private @Nullable Instant latest;

    /// Takes in what the venue told; an earlier time than known changes nothing.
    public void hear(Instant time) {
        lock.lock();
        try {
            if (latest == null || time.isAfter(latest)) {
                latest = time;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The latest time told, empty before the first.
    public Optional<Instant> latest() {
        lock.lock();
        try {
            return Optional.ofNullable(latest);
        } finally {
            lock.unlock();
        }
    }

    /// Waits up to `wait` until the market is at `time` or later; whether it is. An interrupt ends
    /// the wait and stays set.
    public boolean await(Instant time, Duration wait) {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (!isAt(time) && left > 0) {
                left = moved.awaitNanos(left);
            }
            return isAt(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return isAt(time);
        } finally {
            lock.unlock();
        }
    }

    private boolean isAt(Instant time) {
        return latest != null && !latest.isBefore(time);
    }
}
