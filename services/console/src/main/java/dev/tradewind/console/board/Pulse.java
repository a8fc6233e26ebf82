// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.board;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts news of one producer, so that whoever shows its state knows when to ask again. Safe from
/// any thread.
public final class Pulse {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition beaten = lock.newCondition();
    private long beats;

    /// Something is new.
    public void beat() {
        lock.lock();
        try {
            beats++;
            beaten.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Beats so far.
    public long count() {
        lock.lock();
        try {
            return beats;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there are more than `known` beats, but not longer than `limit`.
    public void awaitBeyond(long known, Duration limit) throws InterruptedException {
        long nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (beats <= known && nanos > 0) {
                nanos = beaten.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
