// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts requests in progress and lets a stopping server wait for them. Safe from any thread.
final class InFlight {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int count;
    private volatile boolean isOpen = true;

    boolean isOpen() {
        return isOpen;
    }

    /// Enters; false when the server is stopping, and then nothing must be left.
    boolean enter() {
        lock.lock();
        try {
            if (isOpen) {
                count++;
            }
            return isOpen;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            count--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// Lets nobody in any more and waits for those inside; true when all have left in time.
    boolean closeAndAwait(Duration limit) throws InterruptedException {
        isOpen = false;
        long left = limit.toNanos();
        lock.lock();
        try {
            while (count > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return count == 0;
        } finally {
            lock.unlock();
        }
    }
}
