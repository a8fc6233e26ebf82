// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.store;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The newest close of each product. Kept in the store because a bar and the closing of its instant
/// are two events, between which the service may die.
public final class CloseStore {

    private final String table;

    /// @param prefix of the service's tables
    public CloseStore(String prefix) {
        table = prefix + "_close";
    }

    /// Remembers a close unless a newer one is known.
    public void keep(Handle transaction, Symbol symbol, Instant closeTime, Price price) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + table
                                        + " (symbol, close_time, price) VALUES (?, ?, ?)"
                                        + " ON CONFLICT (symbol) DO UPDATE SET"
                                        + " close_time = excluded.close_time,"
                                        + " price = excluded.price"
                                        + " WHERE excluded.close_time >= close_time")
                        .bind(0, symbol.toString())
                        .bind(1, closeTime.toString())
                        .bind(2, price.toString())
                        .execute();
        if (rows > 1) {
            throw new IllegalStateException("close of " + symbol + " must be one row: " + rows);
        }
    }

    /// The closes of `symbols` at or before `instant`.
    public SortedMap<Symbol, Price> upTo(Handle handle, List<Symbol> symbols, Instant instant) {
        SortedMap<Symbol, Price> closes = new TreeMap<>();
        handle.createQuery("SELECT symbol, price FROM " + table + " WHERE close_time <= ?")
                .bind(0, instant.toString())
                .map((row, _) ->
                        closes.put(
                                Symbol.parse(row.getString("symbol")),
                                Price.of(row.getString("price"))))
                .list();
        closes.keySet().retainAll(symbols);
        return closes;
    }
}
