// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.store;

import dev.tradewind.execution.ExecutionState;
import dev.tradewind.execution.ExecutionState.SettledCommand;
import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.reconciliation.ExpectedBalances;
import dev.tradewind.executionengine.store.StoredBooks.Progress;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Side;
import dev.tradewind.serviceapi.execution.AssetBalance;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import dev.tradewind.serviceapi.json.ModelJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Writes the desk's books inside a transaction and reads them back whole. Safe from any thread.
public final class ExecutionStore {

    private final Tables tables;
    private final OrderRows orders;

    /// @param prefix of the service's tables
    public ExecutionStore(String prefix) {
        this.tables = new Tables(prefix);
        this.orders = new OrderRows(tables);
    }

    public void addOrder(Handle transaction, TrackedOrder order) {
        orders.insert(transaction, order);
    }

    public void changeOrder(Handle transaction, TrackedOrder order) {
        orders.update(transaction, order);
    }

    public void addFill(Handle transaction, BookedFill booked) {
        insert(
                transaction,
                "${prefix}_fill (entry_id, client_order_id, booked) VALUES (?, ?, ?)",
                booked.fill().entryId(),
                booked.fill().clientOrderId().value(),
                ModelJson.write(booked));
    }

    public void addSettled(Handle transaction, ExecuteCommand command, ExecutionReceipt receipt) {
        insert(
                transaction,
                "${prefix}_settled (decision_key, command, receipt) VALUES (?, ?, ?)",
                command.decisionKey(),
                ModelJson.write(command),
                ModelJson.write(receipt));
    }

    public void addCross(Handle transaction, InternalCross cross) {
        insert(
                transaction,
                "${prefix}_cross (cross_id, body) VALUES (?, ?)",
                cross.crossId(),
                ModelJson.write(cross));
    }

    /// The cross with this id, empty if it was never booked.
    public Optional<InternalCross> cross(Handle handle, String crossId) {
        return handle.createQuery(tables.sql("SELECT body FROM ${prefix}_cross WHERE cross_id = ?"))
                .bind(0, crossId)
                .map((row, _) -> ModelJson.read(row.getString("body"), InternalCross.class))
                .findOne();
    }

    public void addOpening(Handle transaction, AssetBalance balance) {
        insert(
                transaction,
                "${prefix}_opening (asset, total) VALUES (?, ?)",
                balance.asset().code(),
                balance.total().toPlainString());
    }

    public void progress(Handle transaction, Progress progress) {
        int rows =
                transaction
                        .createUpdate(
                                tables.sql(
                                        """
                                        INSERT INTO ${prefix}_progress
                                            (only_row, venue_sequence, market_time)
                                        VALUES (1, ?, ?)
                                        ON CONFLICT (only_row) DO UPDATE
                                        SET venue_sequence = excluded.venue_sequence,
                                          market_time = excluded.market_time\
                                        """))
                        .bind(0, progress.venueSequence())
                        .bind(1, progress.marketTime().toString())
                        .execute();
        requireOne(rows);
    }

    public void halt(Handle transaction, Symbol symbol, String reason) {
        int rows =
                transaction
                        .createUpdate(
                                tables.sql(
                                        """
                                        INSERT INTO ${prefix}_halt (symbol, reason) VALUES (?, ?)
                                        ON CONFLICT (symbol) DO UPDATE SET reason = excluded.reason\
                                        """))
                        .bind(0, symbol.toString())
                        .bind(1, reason)
                        .execute();
        requireOne(rows);
    }

    /// Ends a halt; true if there was one.
    public boolean resume(Handle transaction, Symbol symbol) {
        return transaction
                        .createUpdate(tables.sql("DELETE FROM ${prefix}_halt WHERE symbol = ?"))
                        .bind(0, symbol.toString())
                        .execute()
                > 0;
    }

    /// Keeps a comparison and forgets all but the newest thousand.
    public void addReport(Handle transaction, ReconciliationAnswer report) {
        insert(
                transaction,
                "${prefix}_reconciliation (report, cause) VALUES (?, ?)",
                ModelJson.write(report),
                report.trigger().name());
        int forgotten =
                transaction
                        .createUpdate(
                                tables.sql(
                                        """
                                        DELETE FROM ${prefix}_reconciliation WHERE number <=
                                          (SELECT MAX(number) FROM ${prefix}_reconciliation) - 1000
                                          AND number NOT IN (SELECT MAX(number)
                                            FROM ${prefix}_reconciliation GROUP BY cause)\
                                        """))
                        .execute();
        assert forgotten >= 0;
    }

    /// Everything the desk goes on from.
    public StoredBooks load(Handle handle) {
        List<TrackedOrder> allOrders =
                handle.createQuery(tables.sql("SELECT * FROM ${prefix}_order ORDER BY number"))
                        .map((row, _) -> OrderRows.read(row))
                        .list();
        List<BookedFill> fills =
                handle.createQuery(tables.sql("SELECT booked FROM ${prefix}_fill ORDER BY number"))
                        .map((row, _) -> ModelJson.read(row.getString(1), BookedFill.class))
                        .list();
        TreeMap<Symbol, BigDecimal> held = new TreeMap<>();
        ExpectedBalances balances = opening(handle);
        for (BookedFill booked : fills) {
            BigDecimal quantity = booked.fill().quantity().value();
            held.merge(
                    booked.fill().symbol(),
                    booked.fill().side() == Side.BUY ? quantity : quantity.negate(),
                    BigDecimal::add);
            balances = balances.after(booked.fill());
        }
        ExecutionState state =
                new ExecutionState(
                        allOrders,
                        fills.stream().map(booked -> booked.fill().entryId()).sorted().toList(),
                        held,
                        settled(handle),
                        halts(handle));
        return new StoredBooks(state, balances, readProgress(handle));
    }

    private ExpectedBalances opening(Handle handle) {
        TreeMap<Asset, BigDecimal> totals = new TreeMap<>();
        handle.createQuery(tables.sql("SELECT asset, total FROM ${prefix}_opening"))
                .map((row, _) ->
                        new AssetBalance(
                                new Asset(row.getString(1)), new BigDecimal(row.getString(2))))
                .forEach(balance -> totals.put(balance.asset(), balance.total()));
        return ExpectedBalances.opening(totals);
    }

    private List<SettledCommand> settled(Handle handle) {
        return handle.createQuery(tables.sql("SELECT command, receipt FROM ${prefix}_settled"))
                .map((row, _) ->
                        new SettledCommand(
                                ModelJson.read(row.getString(1), ExecuteCommand.class),
                                ModelJson.read(row.getString(2), ExecutionReceipt.class)))
                .list();
    }

    private TreeMap<Symbol, String> halts(Handle handle) {
        TreeMap<Symbol, String> halts = new TreeMap<>();
        handle.createQuery(tables.sql("SELECT symbol, reason FROM ${prefix}_halt"))
                .map((row, _) -> List.of(row.getString(1), row.getString(2)))
                .forEach(row -> halts.put(Symbol.parse(row.getFirst()), row.getLast()));
        return halts;
    }

    private Optional<Progress> readProgress(Handle handle) {
        return handle.createQuery(
                        tables.sql("SELECT venue_sequence, market_time FROM ${prefix}_progress"))
                .map((row, _) -> new Progress(row.getLong(1), Instant.parse(row.getString(2))))
                .findOne();
    }

    private void insert(Handle transaction, String intoValues, String... values) {
        Update statement = transaction.createUpdate(tables.sql("INSERT INTO " + intoValues));
        for (int index = 0; index < values.length; index++) {
            statement.bind(index, values[index]);
        }
        requireOne(statement.execute());
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("one row must have been written: " + rows);
        }
    }
}
