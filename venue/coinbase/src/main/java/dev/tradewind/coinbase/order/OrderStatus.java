// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.model.order.OrderState;

/// The venue's states of an order.
public enum OrderStatus {
    PENDING(false),
    QUEUED(false),
    OPEN(false),
    CANCEL_QUEUED(false),
    EDIT_QUEUED(false),
    FILLED(true),
    CANCELLED(true),
    EXPIRED(true),
    FAILED(true),
    UNKNOWN_ORDER_STATUS(false);

    private final boolean isFinal;

    OrderStatus(boolean isFinal) {
        this.isFinal = isFinal;
    }

    /// Whether nothing but a late fill can still happen to the order.
    public boolean isFinal() {
        return isFinal;
    }

    /// Our word for it; a state that nobody here knows is never taken for an end.
    public OrderState state(boolean hasFills) {
        return switch (this) {
            case PENDING, QUEUED, OPEN, EDIT_QUEUED ->
                    hasFills ? OrderState.PARTIAL : OrderState.OPEN;
            case CANCEL_QUEUED -> OrderState.PENDING_CANCEL;
            case FILLED -> OrderState.FILLED;
            case CANCELLED -> OrderState.CANCELLED;
            case EXPIRED -> OrderState.EXPIRED;
            case FAILED -> OrderState.FAILED_AT_VENUE;
            case UNKNOWN_ORDER_STATUS -> OrderState.UNKNOWN;
        };
    }
}
