// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.model.order.Side;

/// Tells two listeners.
public record Fork(BookListener first, BookListener second) implements BookListener {

    @Override
    public void accepted(long order) {
        first.accepted(order);
        second.accepted(order);
    }

    @Override
    public void rejected(long order, RejectReason reason) {
        first.rejected(order, reason);
        second.rejected(order, reason);
    }

    @Override
    public void refused(long order, RejectReason reason) {
        first.refused(order, reason);
        second.refused(order, reason);
    }

    @Override
    public void triggered(long order) {
        first.triggered(order);
        second.triggered(order);
    }

    @Override
    public void traded(long maker, long taker, Side makerSide, long price, long lots) {
        first.traded(maker, taker, makerSide, price, lots);
        second.traded(maker, taker, makerSide, price, lots);
    }

    @Override
    public void decremented(long maker, long taker, long price, long lots) {
        first.decremented(maker, taker, price, lots);
        second.decremented(maker, taker, price, lots);
    }

    @Override
    public void rested(long order, long lots, long ahead) {
        first.rested(order, lots, ahead);
        second.rested(order, lots, ahead);
    }

    @Override
    public void edited(long order, long price, long lots, boolean keptPriority) {
        first.edited(order, price, lots, keptPriority);
        second.edited(order, price, lots, keptPriority);
    }

    @Override
    public void filled(long order) {
        first.filled(order);
        second.filled(order);
    }

    @Override
    public void cancelled(long order, CancelReason reason, long lots) {
        first.cancelled(order, reason, lots);
        second.cancelled(order, reason, lots);
    }

    @Override
    public void expired(long order, long lots) {
        first.expired(order, lots);
        second.expired(order, lots);
    }
}
