// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.base.check.Checks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where events wait for their reader, so many and no more. When it is full everything in it is
/// thrown away, and one [StreamEvent.Overflowed] says so: a slow reader misses things and knows it,
/// but never stops the stream or fills memory. Safe from any thread.
public final class StreamInbox {

    private final int capacity;
    private final ArrayDeque<StreamEvent> events = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    public StreamInbox(int capacity) {
        this.capacity = Checks.positive("capacity", capacity);
    }

    /// Adds an event; false if the inbox had to be emptied for it.
    public boolean add(StreamEvent event) {
        lock.lock();
        try {
            boolean hasRoom = events.size() < capacity;
            if (!hasRoom) {
                StreamEvent overflowed = new StreamEvent.Overflowed(events.size());
                events.clear();
                events.add(overflowed);
            }
            events.add(event);
            arrived.signalAll();
            return hasRoom;
        } finally {
            lock.unlock();
        }
    }

    /// The next event, waiting up to `wait` for it; empty if none came or the thread was
    /// interrupted, whose flag stays set.
    public Optional<StreamEvent> next(Duration wait) {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (events.isEmpty() && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return Optional.ofNullable(events.pollFirst());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Waits up to `wait` until there is an event, without taking it; whether there is one. An
    /// interrupt ends the wait and stays set.
    public boolean await(Duration wait) {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (events.isEmpty() && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return !events.isEmpty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// The next event, however long it takes; throws if interrupted.
    public StreamEvent take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (events.isEmpty()) {
                boolean _ = arrived.await(1, TimeUnit.MINUTES);
            }
            return events.removeFirst();
        } finally {
            lock.unlock();
        }
    }
}
