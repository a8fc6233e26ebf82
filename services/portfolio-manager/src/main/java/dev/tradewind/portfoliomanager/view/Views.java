// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The newest views by instant, and the way to wait for the next one. Safe from any thread.
public final class Views {

    private final int kept;
    private final TreeMap<Instant, PortfolioView> views = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();

    /// @param kept how many are kept, the newest ones
    public Views(int kept) {
        this.kept = kept;
    }

    /// Adds a view and wakes those who wait for it.
    public void publish(PortfolioView view) {
        lock.lock();
        try {
            views.put(view.snapshot().asOf(), view);
            while (views.size() > kept) {
                views.pollFirstEntry();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The view of exactly this instant, if it is kept.
    public Optional<PortfolioView> asOf(Instant instant) {
        lock.lock();
        try {
            return Optional.ofNullable(views.get(instant));
        } finally {
            lock.unlock();
        }
    }

    /// The newest view.
    public Optional<PortfolioView> latest() {
        lock.lock();
        try {
            return views.isEmpty() ? Optional.empty() : Optional.of(views.lastEntry().getValue());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until `instant` is reached or the time is over; true if it is reached.
    public boolean awaitReached(Instant instant, Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (!isReached(instant) && left > 0) {
                left = grown.awaitNanos(left);
            }
            return isReached(instant);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a view later than `instant` (any if null); empty when the time is over.
    public Optional<PortfolioView> awaitAfter(@Nullable Instant instant, Duration wait)
            throws InterruptedException {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (!isBeyond(instant) && left > 0) {
                left = grown.awaitNanos(left);
            }
            return isBeyond(instant) ? Optional.of(views.lastEntry().getValue()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isReached(Instant instant) {
        return !views.isEmpty() && !views.lastKey().isBefore(instant);
    }

    private boolean isBeyond(@Nullable Instant instant) {
        return !views.isEmpty() && (instant == null || views.lastKey().isAfter(instant));
    }
}
