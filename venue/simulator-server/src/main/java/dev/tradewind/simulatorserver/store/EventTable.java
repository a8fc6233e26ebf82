// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.store;

import dev.tradewind.framework.store.Database;
import dev.tradewind.serviceapi.json.ModelJson;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/// A feed on disk, numbered from 1 without a gap. Readers may wait for the next event. Safe from
/// any thread.
public final class EventTable {

    private final Database database;
    private final String table;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile long last;
    private volatile boolean isOpen = true;

    EventTable(Database database, String table) {
        this.database = database;
        this.table = table;
        this.last = database.read(this::newest);
    }

    /// Appends the event that `event` makes of its number, in the transaction of the change it
    /// tells of.
    void append(Handle transaction, LongFunction<Object> event) {
        long sequence = newest(transaction) + 1;
        int unused =
                transaction.execute(
                        "INSERT INTO " + table + " (sequence, body) VALUES (?, ?)",
                        sequence,
                        ModelJson.write(event.apply(sequence)));
        database.afterCommit(() -> announce(sequence));
    }

    /// Up to `limit` events numbered above `after`, as JSON, in order; waits up to `wait` for the
    /// first.
    public List<String> read(long after, int limit, Duration wait) throws InterruptedException {
        await(after, wait);
        return last <= after
                ? List.of()
                : database.read(handle ->
                        handle.createQuery(
                                        "SELECT body FROM "
                                                + table
                                                + " WHERE sequence > ? ORDER BY sequence LIMIT ?")
                                .bind(0, after)
                                .bind(1, limit)
                                .mapTo(String.class)
                                .list());
    }

    /// Lets nobody wait any longer.
    void close() {
        isOpen = false;
        announce(last);
    }

    long newest(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    private void announce(long sequence) {
        lock.lock();
        try {
            last = Math.max(last, sequence);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(long after, Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (last <= after && left > 0 && isOpen) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
