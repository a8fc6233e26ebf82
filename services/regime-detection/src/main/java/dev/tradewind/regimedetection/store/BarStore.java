// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.store;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/// Bars and instants, the whole input of the engines. Works on the handle it is given.
public final class BarStore {

    private static final String COLUMNS =
            "symbol, open_time, open, high, low, close, volume, synthetic";

    private final String bars;
    private final String instants;

    /// @param prefix of the service's tables
    public BarStore(String prefix) {
        this.bars = prefix + "_bar";
        this.instants = prefix + "_instant";
    }

    /// Keeps a bar that no engine has taken yet.
    public void add(Handle transaction, ClosedBar closed) {
        Bar bar = closed.bar();
        transaction.execute(
                "INSERT INTO %s (timeframe, %s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        .formatted(bars, COLUMNS),
                closed.timeframe().code(),
                closed.symbol().toString(),
                bar.openTime().getEpochSecond(),
                bar.open().toString(),
                bar.high().toString(),
                bar.low().toString(),
                bar.close().toString(),
                bar.volume().toString(),
                bar.synthetic() ? 1 : 0);
    }

    /// Marks the bars that have closed by `asOf` as taken with it and answers them.
    public List<ClosedBar> take(Handle transaction, Timeframe timeframe, Instant asOf) {
        long lastOpen = asOf.minus(timeframe.length()).getEpochSecond();
        String waiting = " WHERE timeframe = ? AND taken_at IS NULL AND open_time <= ?";
        List<ClosedBar> taken =
                transaction
                        .createQuery(
                                "SELECT %s FROM %s%s ORDER BY open_time, symbol"
                                        .formatted(COLUMNS, bars, waiting))
                        .bind(0, timeframe.code())
                        .bind(1, lastOpen)
                        .map((row, _) -> closedBar(row, timeframe))
                        .list();
        transaction.execute(
                "UPDATE %s SET taken_at = ?%s".formatted(bars, waiting),
                asOf.getEpochSecond(),
                timeframe.code(),
                lastOpen);
        transaction.execute(
                "INSERT INTO %s (timeframe, as_of) VALUES (?, ?)".formatted(instants),
                timeframe.code(),
                asOf.getEpochSecond());
        return taken;
    }

    /// The newest instant taken of any timeframe; [Instant#MIN] before the first.
    public Instant lastInstant(Handle handle) {
        return timeframes(handle).stream()
                .map(timeframe -> lastInstant(handle, timeframe))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /// The newest instant taken of one timeframe; [Instant#MIN] before the first.
    public Instant lastInstant(Handle handle, Timeframe timeframe) {
        return handle.createQuery(
                        "SELECT as_of FROM %s WHERE timeframe = ? ORDER BY as_of DESC LIMIT 1"
                                .formatted(instants))
                .bind(0, timeframe.code())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochSecond)
                .orElse(Instant.MIN);
    }

    /// The timeframes of which an instant was taken, shortest first.
    public List<Timeframe> timeframes(Handle handle) {
        return handle
                .createQuery("SELECT DISTINCT timeframe FROM " + instants)
                .mapTo(String.class)
                .map(Timeframe::parse)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /// Gives every instant of a timeframe with the bars taken with it, oldest first.
    public void replay(
            Handle handle, Timeframe timeframe, BiConsumer<Instant, List<ClosedBar>> consumer) {
        List<Long> all =
                handle.createQuery(
                                "SELECT as_of FROM %s WHERE timeframe = ? ORDER BY as_of"
                                        .formatted(instants))
                        .bind(0, timeframe.code())
                        .mapTo(Long.class)
                        .list();
        try (ResultIterator<Taken> rows = taken(handle, timeframe)) {
            Taken next = following(rows);
            for (long asOf : all) {
                List<ClosedBar> closed = new ArrayList<>();
                while (next != null && next.takenAt() == asOf) {
                    closed.add(next.closed());
                    next = following(rows);
                }
                consumer.accept(Instant.ofEpochSecond(asOf), closed);
            }
        }
    }

    private record Taken(long takenAt, ClosedBar closed) {}

    private ResultIterator<Taken> taken(Handle handle, Timeframe timeframe) {
        return handle.createQuery(
                        """
                        SELECT taken_at, %s FROM %s WHERE timeframe = ? AND taken_at IS NOT NULL
                        ORDER BY taken_at, open_time, symbol\
                        """
                                .formatted(COLUMNS, bars))
                .bind(0, timeframe.code())
                .map((row, _) -> new Taken(row.getLong("taken_at"), closedBar(row, timeframe)))
                .iterator();
    }

    private static @Nullable Taken following(ResultIterator<Taken> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    private static ClosedBar closedBar(ResultSet row, Timeframe timeframe) throws SQLException {
        Bar bar =
                new Bar(
                        Instant.ofEpochSecond(row.getLong("open_time")),
                        Price.of(row.getString("open")),
                        Price.of(row.getString("high")),
                        Price.of(row.getString("low")),
                        Price.of(row.getString("close")),
                        Quantity.of(row.getString("volume")),
                        row.getInt("synthetic") == 1);
        return new ClosedBar(Symbol.parse(row.getString("symbol")), timeframe, bar);
    }
}
