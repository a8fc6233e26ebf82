// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.store;

import dev.tradewind.base.hash.Sha256;
import dev.tradewind.execution.order.OrderIntent;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.serviceapi.json.ModelJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// One order as a row. The intent is written once and never changed; its hash is compared when it
/// is read.
final class OrderRows {

    private final Tables tables;

    OrderRows(Tables tables) {
        this.tables = tables;
    }

    void insert(Handle transaction, TrackedOrder order) {
        OrderIntent intent = order.intent();
        String body = ModelJson.write(intent);
        Grant grant = intent.command().grant();
        Update insert =
                transaction
                        .createUpdate(
                                tables.sql(
                                        """
                                        INSERT INTO ${prefix}_order (client_order_id, decision_key,
                                          grant_id, symbol, intent, intent_hash, state,
                                          venue_order_id, filled, taken, cancel_reason, note,
                                          ignored_events, late_fills, updated_at)
                                        VALUES (:id, :key, :grant, :symbol, :intent, :hash, :state,
                                          :venueId, :filled, :taken, :cancel, :note, :ignored,
                                          :late, :updated)\
                                        """))
                        .bind("key", intent.command().decisionKey())
                        .bind("grant", grant == null ? null : grant.grantId())
                        .bind("symbol", intent.request().symbol().toString())
                        .bind("intent", body)
                        .bind("hash", Sha256.of(body));
        one(bindState(insert, order), order);
    }

    void update(Handle transaction, TrackedOrder order) {
        Update update =
                transaction.createUpdate(
                        tables.sql(
                                """
                                UPDATE ${prefix}_order SET state = :state,
                                  venue_order_id = :venueId, filled = :filled, taken = :taken,
                                  cancel_reason = :cancel, note = :note,
                                  ignored_events = :ignored, late_fills = :late,
                                  updated_at = :updated
                                WHERE client_order_id = :id\
                                """));
        one(bindState(update, order), order);
    }

    static TrackedOrder read(ResultSet row) throws SQLException {
        String body = row.getString("intent");
        if (!Sha256.of(body).equals(row.getString("intent_hash"))) {
            throw new IllegalStateException(
                    "the intent of order " + row.getString("client_order_id") + " was altered");
        }
        String venueId = row.getString("venue_order_id");
        return new TrackedOrder(
                ModelJson.read(body, OrderIntent.class),
                OrderState.valueOf(row.getString("state")),
                venueId == null ? null : new VenueOrderId(venueId),
                Quantity.of(row.getString("filled")),
                ModelJson.readList(row.getString("taken"), Quantity.class),
                row.getString("cancel_reason"),
                row.getString("note"),
                row.getInt("ignored_events"),
                row.getInt("late_fills"),
                Instant.parse(row.getString("updated_at")));
    }

    private static Update bindState(Update statement, TrackedOrder order) {
        return statement
                .bind("id", order.clientOrderId().value())
                .bind("state", order.state().name())
                .bind("venueId", text(order.venueOrderId()))
                .bind("filled", order.filled().toString())
                .bind("taken", ModelJson.write(order.taken()))
                .bind("cancel", order.cancelReason())
                .bind("note", order.note())
                .bind("ignored", order.ignoredEvents())
                .bind("late", order.lateFills())
                .bind("updated", order.updatedAt().toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void one(Update statement, TrackedOrder order) {
        int rows = statement.execute();
        if (rows != 1) {
            throw new IllegalStateException(
                    "order " + order.clientOrderId() + " must be one row: " + rows);
        }
    }
}
