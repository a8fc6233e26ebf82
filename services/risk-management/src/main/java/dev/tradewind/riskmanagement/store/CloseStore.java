// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.store;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.risk.history.Retention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The closes that risk is measured from. Works on the handle it is given.
public final class CloseStore {

    private final String table;
    private final String progress;

    /// @param prefix of the service's tables
    public CloseStore(String prefix) {
        table = prefix + "_close";
        progress = prefix + "_market";
    }

    /// Keeps the close of a bar.
    public void add(Handle transaction, ClosedBar closed) {
        transaction.execute(
                ("INSERT INTO %s (close_time, symbol, timeframe, close, volume)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .formatted(table),
                closed.closeTime().getEpochSecond(),
                closed.symbol().toString(),
                closed.timeframe().code(),
                closed.bar().close().toString(),
                closed.bar().volume().toString());
    }

    /// Every close that is kept, oldest first, as a bar that never left it.
    public List<ClosedBar> all(Handle handle) {
        return handle.createQuery("SELECT * FROM %s ORDER BY close_time, symbol".formatted(table))
                .map((row, _) -> closedBar(row))
                .list();
    }

    /// Remembers that everything up to `instant` was told.
    public void reach(Handle transaction, Instant instant) {
        transaction.execute(
                ("INSERT INTO %s (id, reached) VALUES (1, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET reached = excluded.reached")
                        .formatted(progress),
                instant.getEpochSecond());
    }

    /// The newest instant of which everything was told; [Instant#MIN] before the first.
    public Instant reached(Handle handle) {
        return handle.createQuery("SELECT reached FROM %s WHERE id = 1".formatted(progress))
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochSecond)
                .orElse(Instant.MIN);
    }

    /// Forgets what is not needed any more.
    public void prune(Handle transaction, Instant now) {
        transaction
                .createUpdate(
                        """
                        DELETE FROM %s WHERE close_time <= :every
                          AND NOT (close_time %% 86400 = 0 AND close_time > :daily)
                          AND NOT (close_time %% 3600 = 0 AND close_time > :hourly)\
                        """
                                .formatted(table))
                .bind("every", before(now, Retention.EVERY_CLOSE))
                .bind("daily", before(now, Retention.DAILY))
                .bind("hourly", before(now, Retention.HOURLY))
                .execute();
    }

    private static long before(Instant now, Duration span) {
        return now.minus(span).getEpochSecond();
    }

    private static ClosedBar closedBar(ResultSet row) throws SQLException {
        Timeframe timeframe = Timeframe.parse(row.getString("timeframe"));
        Price close = Price.of(row.getString("close"));
        Instant open = Instant.ofEpochSecond(row.getLong("close_time")).minus(timeframe.length());
        return new ClosedBar(
                Symbol.parse(row.getString("symbol")),
                timeframe,
                Bar.recorded(
                        open, close, close, close, close, Quantity.of(row.getString("volume"))));
    }
}
