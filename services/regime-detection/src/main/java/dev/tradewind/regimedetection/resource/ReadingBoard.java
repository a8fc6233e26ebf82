// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.resource;

import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regimedetection.store.BarStore;
import dev.tradewind.regimedetection.store.ReadingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/// The newest readings in memory, and who waits for newer ones. Readings of the newest close are
/// answered from here, older ones from the store. Safe from any thread.
public final class ReadingBoard {

    private final Database database;
    private final ReadingStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Timeframe, Newest> newest = new EnumMap<>(Timeframe.class);

    /// How far a timeframe is, and the newest reading of each product, of that close or an earlier
    /// one. Immutable.
    public record Newest(Instant asOf, SortedMap<Symbol, RegimeReading> readings) {

        List<RegimeReading> ofAsOf() {
            List<RegimeReading> current = new ArrayList<>(readings.values());
            current.removeIf(reading -> !reading.asOf().equals(asOf));
            return current;
        }
    }

    public ReadingBoard(Database database, ReadingStore store) {
        this.database = database;
        this.store = store;
    }

    /// Takes what the store knows, at start.
    public void restore(Handle handle, BarStore bars) {
        for (Timeframe timeframe : bars.timeframes(handle)) {
            publish(
                    timeframe,
                    bars.lastInstant(handle, timeframe),
                    store.latest(handle, timeframe));
        }
    }

    /// Shows the readings of a new close and wakes who waits for it.
    public void publish(Timeframe timeframe, Instant asOf, List<RegimeReading> readings) {
        lock.lock();
        try {
            Newest before = newest.get(timeframe);
            SortedMap<Symbol, RegimeReading> merged =
                    before == null ? new TreeMap<>() : new TreeMap<>(before.readings());
            readings.forEach(reading -> merged.put(reading.symbol(), reading));
            newest.put(timeframe, new Newest(asOf, merged));
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The timeframes that have been classified, shortest first.
    public List<Timeframe> timeframes() {
        lock.lock();
        try {
            return List.copyOf(newest.keySet());
        } finally {
            lock.unlock();
        }
    }

    /// The newest readings of a timeframe, empty before its first close.
    public Optional<Newest> newest(Timeframe timeframe) {
        lock.lock();
        try {
            return Optional.ofNullable(newest.get(timeframe));
        } finally {
            lock.unlock();
        }
    }

    /// The readings of exactly `asOf`, after waiting up to `wait` for it; empty if it has not come.
    public Optional<List<RegimeReading>> asOf(Timeframe timeframe, Instant asOf, Duration wait)
            throws InterruptedException {
        Optional<Newest> reached = await(timeframe, asOf, wait);
        return reached.map(now ->
                now.asOf().equals(asOf)
                        ? now.ofAsOf()
                        : database.read(handle -> store.asOf(handle, timeframe, asOf)));
    }

    private Optional<Newest> await(Timeframe timeframe, Instant asOf, Duration wait)
            throws InterruptedException {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (!isReached(timeframe, asOf) && left > 0) {
                left = moved.awaitNanos(left);
            }
            return Optional.ofNullable(newest.get(timeframe))
                    .filter(now -> !now.asOf().isBefore(asOf));
        } finally {
            lock.unlock();
        }
    }

    private boolean isReached(Timeframe timeframe, Instant asOf) {
        Newest now = newest.get(timeframe);
        return now != null && !now.asOf().isBefore(asOf);
    }
}
