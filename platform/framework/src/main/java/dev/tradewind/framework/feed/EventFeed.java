// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.telemetry.CallContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// The append-only feed of one service, kept in its store. Safe from any thread.
public final class EventFeed {

    private final Database database;
    private final InstantSource time;
    private final String table;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile long lastSequence;
    private volatile boolean isOpen = true;

    /// @param prefix of the service's tables
    public EventFeed(Database database, String prefix, InstantSource time) {
        this.database = database;
        this.time = time;
        this.table = prefix + "_event";
        this.lastSequence = database.read(this::newest);
    }

    /// An event to be appended.
    public record NewEvent(String type, String key, Object payload) {}

    /// Appends an event inside the transaction of the change it tells of, with the ids of the
    /// present [CallContext]; readers that wait are woken after the commit.
    ///
    /// @return its sequence
    public long append(Handle transaction, String type, String key, Object payload) {
        return appendAll(transaction, List.of(new NewEvent(type, key, payload)));
    }

    /// Appends events, at least one, in their order and with the same ids, faster than one by one.
    ///
    /// @return the sequence of the first; the others follow one by one
    public long appendAll(Handle transaction, List<NewEvent> events) {
        CallContext context = CallContext.currentOrNew();
        String trace = context.trace().header();
        String now = time.instant().toString();
        long first = newest(transaction) + 1;
        PreparedBatch batch =
                transaction.prepareBatch(
                        "INSERT INTO "
                                + table
                                + " (sequence, type, key, payload,"
                                + " correlation_id, trace_parent, recorded_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (int index = 0; index < events.size(); index++) {
            NewEvent event = events.get(index);
            batch.bind(0, first + index)
                    .bind(1, event.type())
                    .bind(2, event.key())
                    .bind(3, Json.write(event.payload()))
                    .bind(4, context.correlationId())
                    .bind(5, trace)
                    .bind(6, now)
                    .add();
        }
        int rows = batch.execute().length;
        if (rows != events.size()) {
            throw new IllegalStateException(
                    "%d events must be as many rows: %d".formatted(events.size(), rows));
        }
        long last = first + events.size() - 1;
        database.afterCommit(() -> announce(last));
        return first;
    }

    /// The events after a position, oldest first; with none there, waits up to `wait` for the next.
    public FeedPage read(long after, int limit, Duration wait) throws InterruptedException {
        await(after, wait);
        if (lastSequence <= after) {
            return new FeedPage(List.of(), lastSequence);
        }
        List<FeedEvent> events = database.read(handle -> select(handle, after, limit));
        return new FeedPage(events, Math.max(lastSequence, after));
    }

    /// Sequence of the newest event, 0 for an empty feed.
    public long lastSequence() {
        return lastSequence;
    }

    /// Lets nobody wait any longer: the service stops.
    public void close() {
        isOpen = false;
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void announce(long sequence) {
        lock.lock();
        try {
            lastSequence = Math.max(lastSequence, sequence);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(long after, Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (lastSequence <= after && left > 0 && isOpen) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private List<FeedEvent> select(Handle handle, long after, int limit) {
        return handle.createQuery(
                        "SELECT sequence, type, key, payload, correlation_id, "
                                + "trace_parent, recorded_at FROM "
                                + table
                                + " WHERE sequence > ? ORDER BY sequence LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .map(EventFeed::event)
                .list();
    }

    private long newest(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    private static FeedEvent event(ResultSet row, StatementContext context) throws SQLException {
        return new FeedEvent(
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("key"),
                Json.readTree(row.getString("payload")),
                row.getString("correlation_id"),
                row.getString("trace_parent"),
                Instant.parse(row.getString("recorded_at")));
    }
}
