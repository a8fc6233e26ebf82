// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.store;

import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import dev.tradewind.serviceapi.execution.ReconciliationTrigger;
import dev.tradewind.serviceapi.json.ModelJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/// Reads orders and fills for people and reports, from committed rows. Safe from any thread.
public final class ExecutionRecords {

    private final Database database;
    private final Tables tables;

    /// @param prefix of the service's tables
    public ExecutionRecords(Database database, String prefix) {
        this.database = database;
        this.tables = new Tables(prefix);
    }

    /// The newest orders, at most `limit`, only those in a state or product if given.
    public List<TrackedOrder> orders(
            Optional<OrderState> state, Optional<Symbol> symbol, int limit) {
        String where =
                " WHERE 1 = 1"
                        + (state.isPresent() ? " AND state = :state" : "")
                        + (symbol.isPresent() ? " AND symbol = :symbol" : "");
        return database.read(handle -> {
            Query query =
                    handle.createQuery(
                            tables.sql(
                                    "SELECT * FROM ${prefix}_order"
                                            + where
                                            + " ORDER BY number DESC LIMIT :limit"));
            state.ifPresent(each -> query.bind("state", each.name()));
            symbol.ifPresent(each -> query.bind("symbol", each.toString()));
            return query.bind("limit", limit).map((row, _) -> OrderRows.read(row)).list();
        });
    }

    /// The newest orders that are over, at most `limit`.
    public List<TrackedOrder> finished(int limit) {
        List<String> ended =
                Arrays.stream(OrderState.values())
                        .filter(OrderState::isTerminal)
                        .map(OrderState::name)
                        .toList();
        return database.read(handle ->
                handle.createQuery(
                                tables.sql(
                                        """
                                        SELECT * FROM ${prefix}_order WHERE state IN (<ended>)
                                        ORDER BY number DESC LIMIT :limit\
                                        """))
                        .bindList("ended", ended)
                        .bind("limit", limit)
                        .map((row, _) -> OrderRows.read(row))
                        .list());
    }

    /// The last comparison with the venue, of one trigger or of any; empty before the first.
    public Optional<ReconciliationAnswer> lastReport(Optional<ReconciliationTrigger> trigger) {
        return database.read(handle ->
                handle.createQuery(
                                tables.sql(
                                        """
                                        SELECT report FROM ${prefix}_reconciliation
                                        WHERE :cause IS NULL OR cause = :cause
                                        ORDER BY number DESC LIMIT 1\
                                        """))
                        .bind("cause", trigger.map(Enum::name).orElse(null))
                        .map((row, _) ->
                                ModelJson.read(row.getString(1), ReconciliationAnswer.class))
                        .findOne());
    }

    /// The order with this id, empty if it is not ours.
    public Optional<TrackedOrder> order(ClientOrderId id) {
        return database.read(handle ->
                handle.createQuery(
                                tables.sql(
                                        "SELECT * FROM ${prefix}_order WHERE client_order_id = ?"))
                        .bind(0, id.value())
                        .map((row, _) -> OrderRows.read(row))
                        .findOne());
    }

    /// The fills of an order, oldest first.
    public List<BookedFill> fillsOf(ClientOrderId id) {
        return database.read(handle ->
                handle.createQuery(
                                tables.sql(
                                        """
                                        SELECT booked FROM ${prefix}_fill
                                        WHERE client_order_id = ? ORDER BY number\
                                        """))
                        .bind(0, id.value())
                        .map((row, _) -> ModelJson.read(row.getString(1), BookedFill.class))
                        .list());
    }

    /// The newest fills, at most `limit`.
    public List<BookedFill> fills(int limit) {
        return database.read(handle ->
                handle.createQuery(
                                tables.sql(
                                        """
                                        SELECT booked FROM ${prefix}_fill
                                        ORDER BY number DESC LIMIT ?\
                                        """))
                        .bind(0, limit)
                        .map((row, _) -> ModelJson.read(row.getString(1), BookedFill.class))
                        .list());
    }
}
