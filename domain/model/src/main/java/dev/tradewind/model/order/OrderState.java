// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

/// The life of an order. An order is live exposure until it is terminal; UNKNOWN leaves only by evidence.
public enum OrderState {
    INTENT(false),
    DENIED(true),
    SENDING(false),
    OPEN(false),
    PARTIAL(false),
    PENDING_CANCEL(false),
    UNKNOWN(false),
    FILLED(true),
    CANCELLED(true),
    EXPIRED(true),
    REJECTED(true),
    FAILED_AT_VENUE(true),
    NOT_SENT(true),
    NOT_CREATED(true);

    private final boolean terminal;

    OrderState(boolean terminal) {
        this.terminal = terminal;
    }

    /// Whether nothing but a late fill can still happen to the order.
    public boolean isTerminal() {
        return terminal;
    }
}
