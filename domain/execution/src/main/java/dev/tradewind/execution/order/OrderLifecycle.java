// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import dev.tradewind.execution.order.Transition.Kind;
import dev.tradewind.model.order.OrderState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The table of order states.
///
/// ```
/// INTENT → DENIED* | SENDING → OPEN → PARTIAL → FILLED*
/// OPEN, PARTIAL → PENDING_CANCEL → CANCELLED* | FILLED* | back
/// OPEN, PARTIAL, PENDING_CANCEL → EXPIRED* | FAILED_AT_VENUE* | CANCELLED*
/// SENDING → REJECTED* | NOT_SENT* | UNKNOWN → any of the above by evidence | NOT_CREATED*
/// ```
///
/// A terminal state (`*`) never reopens. UNKNOWN never becomes NOT_SENT: that a second attempt did
/// not leave proves nothing about the first. What is not in the table is ignored by the state and
/// counted. An order that is back to OPEN with fills is PARTIAL; [TrackedOrder] sees to that.
public final class OrderLifecycle {

    private static final Map<OrderState, Map<LifecycleEvent, OrderState>> TABLE = table();

    private OrderLifecycle() {}

    /// What `event` makes of an order in `state`.
    public static Transition next(OrderState state, LifecycleEvent event) {
        @Nullable OrderState next = row(state).get(event);
        if (next != null) {
            return new Transition(next, Kind.MOVED);
        }
        if (state.isTerminal() && event.isFill()) {
            return new Transition(state, Kind.LATE_FILL);
        }
        if (event == LifecycleEvent.ACCEPTED && claimsAbsence(state)) {
            return new Transition(state, Kind.CONTRADICTED);
        }
        return new Transition(state, Kind.IGNORED);
    }

    private static boolean claimsAbsence(OrderState state) {
        return state == OrderState.DENIED
                || state == OrderState.REJECTED
                || state == OrderState.NOT_SENT
                || state == OrderState.NOT_CREATED;
    }

    private static Map<LifecycleEvent, OrderState> row(OrderState state) {
        return Objects.requireNonNull(TABLE.get(state), state.name());
    }

    private static Map<OrderState, Map<LifecycleEvent, OrderState>> table() {
        Map<OrderState, Map<LifecycleEvent, OrderState>> table = new EnumMap<>(OrderState.class);
        for (OrderState state : OrderState.values()) {
            table.put(state, new EnumMap<>(LifecycleEvent.class));
        }
        put(table, OrderState.INTENT, LifecycleEvent.DENIED, OrderState.DENIED);
        put(table, OrderState.INTENT, LifecycleEvent.SENDING_BEGAN, OrderState.SENDING);
        put(table, OrderState.SENDING, LifecycleEvent.REJECTED, OrderState.REJECTED);
        put(table, OrderState.SENDING, LifecycleEvent.NOT_SENT, OrderState.NOT_SENT);
        put(table, OrderState.SENDING, LifecycleEvent.ANSWER_LOST, OrderState.UNKNOWN);
        put(table, OrderState.UNKNOWN, LifecycleEvent.REJECTED, OrderState.REJECTED);
        put(table, OrderState.UNKNOWN, LifecycleEvent.PROVEN_ABSENT, OrderState.NOT_CREATED);
        for (OrderState waiting : new OrderState[] {OrderState.SENDING, OrderState.UNKNOWN}) {
            put(table, waiting, LifecycleEvent.ACCEPTED, OrderState.OPEN);
            put(table, waiting, LifecycleEvent.PARTLY_FILLED, OrderState.PARTIAL);
            putEnds(table, waiting);
        }
        for (OrderState resting : new OrderState[] {OrderState.OPEN, OrderState.PARTIAL}) {
            put(table, resting, LifecycleEvent.PARTLY_FILLED, OrderState.PARTIAL);
            put(table, resting, LifecycleEvent.CANCEL_REQUESTED, OrderState.PENDING_CANCEL);
            putEnds(table, resting);
        }
        OrderState pending = OrderState.PENDING_CANCEL;
        put(table, pending, LifecycleEvent.PARTLY_FILLED, pending);
        put(table, pending, LifecycleEvent.CANCEL_REFUSED, OrderState.OPEN);
        putEnds(table, pending);
        return table;
    }

    private static void putEnds(
            Map<OrderState, Map<LifecycleEvent, OrderState>> table, OrderState state) {
        put(table, state, LifecycleEvent.FULLY_FILLED, OrderState.FILLED);
        put(table, state, LifecycleEvent.CANCELLED, OrderState.CANCELLED);
        put(table, state, LifecycleEvent.EXPIRED, OrderState.EXPIRED);
        put(table, state, LifecycleEvent.FAILED_AT_VENUE, OrderState.FAILED_AT_VENUE);
    }

    private static void put(
            Map<OrderState, Map<LifecycleEvent, OrderState>> table,
            OrderState state,
            LifecycleEvent event,
            OrderState next) {
        Objects.requireNonNull(table.get(state)).put(event, next);
    }
}
