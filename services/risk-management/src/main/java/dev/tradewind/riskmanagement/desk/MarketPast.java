// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedHandler;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.risk.history.CloseHistory;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.riskmanagement.store.CloseStore;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/// The market's past as the gateway tells it, kept in the store and in memory. Whoever asks for an instant
/// that is not heard yet waits for it. Safe from any thread.
public final class MarketPast implements FeedHandler {

    private final Database database;
    private final CloseStore store;
    private final Duration wait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final CloseHistory history = new CloseHistory();
    private Instant reached;

    /// @param wait longest wait for an instant
    public MarketPast(Database database, CloseStore store, Duration wait) {
        this.database = database;
        this.store = store;
        this.wait = wait;
        database.read(store::all).forEach(history::add);
        reached = database.read(store::reached);
    }

    @Override
    public void handle(Handle transaction, FeedEvent event) {
        switch (event.type()) {
            case BarClosed.TYPE -> add(transaction, event.payload(BarClosed.class).closedBar());
            case InstantClosed.TYPE ->
                    close(transaction, event.payload(InstantClosed.class).instant());
            default -> {
                // The gateway tells more than concerns us.
            }
        }
    }

    /// The market exactly as of `asOf`, or why it is not known.
    public Answer<MarketReturns> asOf(Instant asOf) {
        lock.lock();
        try {
            return await(asOf)
                    ? Answer.of(history.at(asOf))
                    : Answer.unavailable("bars are heard up to " + reached + ", not to " + asOf);
        } finally {
            lock.unlock();
        }
    }

    /// The market as of the newest instant that was heard.
    public Answer<MarketReturns> newest() {
        lock.lock();
        try {
            return reached.equals(Instant.MIN)
                    ? Answer.unavailable("no bar has been heard yet")
                    : Answer.of(history.at(reached));
        } finally {
            lock.unlock();
        }
    }

    /// A bar told twice, or told by a transaction that did not commit, is the same bar.
    private void add(Handle transaction, ClosedBar closed) {
        store.add(transaction, closed);
        lock.lock();
        try {
            history.add(closed);
        } finally {
            lock.unlock();
        }
    }

    private void close(Handle transaction, Instant instant) {
        if (instant.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() == 0) {
            store.prune(transaction, instant);
        }
        store.reach(transaction, instant);
        database.afterCommit(() -> reach(instant));
    }

    /// What the instant's decisions will need is worked out before the first of them asks.
    private void reach(Instant instant) {
        lock.lock();
        try {
            if (instant.isAfter(reached)) {
                reached = history.at(instant).asOf();
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean await(Instant asOf) {
        long left = wait.toNanos();
        try {
            while (reached.isBefore(asOf) && left > 0) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return !reached.isBefore(asOf);
    }
}
