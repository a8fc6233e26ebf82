// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.store;

import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Closed bars on disk.
public final class BarStore {

    private static final String TABLE = "market_data_gateway_bar";
    private static final String COLUMNS = "open_time, open, high, low, close, volume, synthetic";

    private final Database database;

    public BarStore(Database database) {
        this.database = database;
    }

    /// Adds bars, none of which may be there.
    public void add(Handle transaction, List<ClosedBar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                transaction.prepareBatch(
                        "INSERT INTO "
                                + TABLE
                                + " (symbol, timeframe, "
                                + COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (ClosedBar closed : bars) {
            Bar bar = closed.bar();
            batch.bind(0, closed.symbol().toString())
                    .bind(1, closed.timeframe().code())
                    .bind(2, bar.openTime().getEpochSecond())
                    .bind(3, bar.open().toString())
                    .bind(4, bar.high().toString())
                    .bind(5, bar.low().toString())
                    .bind(6, bar.close().toString())
                    .bind(7, bar.volume().toString())
                    .bind(8, bar.synthetic())
                    .add();
        }
        int[] unused = batch.execute();
    }

    /// The newest `limit` bars with `start` <= open time < `end`, ascending.
    public List<Bar> newest(
            Symbol symbol, Timeframe timeframe, Instant start, Instant end, int limit) {
        return database.read(handle ->
                        handle.createQuery(
                                        "SELECT "
                                                + COLUMNS
                                                + " FROM "
                                                + TABLE
                                                + " WHERE symbol = ? AND timeframe = ?"
                                                + " AND open_time >= ? AND open_time < ?"
                                                + " ORDER BY open_time DESC LIMIT ?")
                                .bind(0, symbol.toString())
                                .bind(1, timeframe.code())
                                .bind(2, secondsUp(start))
                                .bind(3, secondsUp(end))
                                .bind(4, limit)
                                .map((row, _) -> bar(row))
                                .list())
                .reversed();
    }

    /// Whole seconds, rounded up: the same bars are before or after it.
    private static long secondsUp(Instant instant) {
        return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    }

    private static Bar bar(ResultSet row) throws SQLException {
        return new Bar(
                Instant.ofEpochSecond(row.getLong("open_time")),
                Price.of(row.getString("open")),
                Price.of(row.getString("high")),
                Price.of(row.getString("low")),
                Price.of(row.getString("close")),
                Quantity.of(row.getString("volume")),
                row.getBoolean("synthetic"));
    }
}
