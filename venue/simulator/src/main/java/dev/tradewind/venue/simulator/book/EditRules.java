// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.model.order.TimeInForce;
import org.jspecify.annotations.Nullable;

/// Which edits a book turns down. Only orders without an end time can be edited, and never to less
/// than what is filled.
///
/// Source: Coinbase Advanced Trade fact sheet 2.11.
public final class EditRules {

    private EditRules() {}

    /// Why `change` is refused, if it is, for an order whose present terms are `current` and of
    /// which `filled` lots are done.
    public static @Nullable RejectReason refusal(
            OrderChange change, OrderTicket current, long filled) {
        if (current.owner() != change.owner()) {
            return RejectReason.CALLER_ID_MISMATCH;
        }
        if (current.timeInForce() != TimeInForce.GTC) {
            return RejectReason.ONLY_LIMIT_ORDER_EDITS_SUPPORTED;
        }
        if (change.price() <= 0) {
            return RejectReason.INVALID_EDITED_PRICE;
        }
        if (change.lots() <= 0) {
            return RejectReason.INVALID_EDITED_SIZE;
        }
        if (current.kind() == OrderKind.LIMIT && change.stopPrice() != 0) {
            return RejectReason.INVALID_STOP_PRICE;
        }
        if (isSame(change, current)) {
            return RejectReason.EDIT_REQUEST_EQUAL_TO_ORIGINAL_REQUEST;
        }
        return change.lots() <= filled ? RejectReason.CANNOT_EDIT_TO_BELOW_FILLED_SIZE : null;
    }

    /// Whether the order keeps its place: its size falls and nothing else changes.
    public static boolean keepsPriority(OrderChange change, OrderTicket current) {
        return change.price() == current.price()
                && change.stopPrice() == current.stopPrice()
                && change.lots() < current.lots();
    }

    private static boolean isSame(OrderChange change, OrderTicket current) {
        return change.price() == current.price()
                && change.stopPrice() == current.stopPrice()
                && change.lots() == current.lots();
    }
}
