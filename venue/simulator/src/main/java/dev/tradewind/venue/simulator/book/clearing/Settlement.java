// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.RejectReason;
import dev.tradewind.venue.simulator.book.fast.OrderIndex;

/// Turns what happens in the book into money, then passes it on. A purchase holds its price with the
/// dearest fee it may meet, a sale what it sells; holds shrink with the order.
final class Settlement implements BookListener {

    private final ClearedOrders orders;
    private final Cash cash;
    private final BookListener next;
    private long trades;
    private long volume;

    Settlement(ClearedOrders orders, Cash cash, BookListener next) {
        this.orders = orders;
        this.cash = cash;
        this.next = next;
    }

    long trades() {
        return trades;
    }

    long volume() {
        return volume;
    }

    /// Whether the owner can pay for the order.
    boolean canHold(int slot) {
        return orders.isBuy(slot)
                ? cash.canHoldQuote(orders.owner(slot), notional(slot), orders.holdRate(slot))
                : cash.canHoldBase(orders.owner(slot), orders.left(slot));
    }

    void hold(int slot) {
        if (orders.isBuy(slot)) {
            cash.holdQuote(orders.owner(slot), notional(slot), orders.holdRate(slot));
        } else {
            cash.holdBase(orders.owner(slot), orders.left(slot));
        }
    }

    void release(int slot) {
        release(slot, orders.left(slot));
    }

    private void release(int slot, long amount) {
        if (orders.isBuy(slot)) {
            long value = orders.price(slot) * amount;
            cash.releaseQuote(orders.owner(slot), value, orders.holdRate(slot));
        } else {
            cash.releaseBase(orders.owner(slot), amount);
        }
    }

    private long notional(int slot) {
        return orders.price(slot) * orders.left(slot);
    }

    @Override
    public void traded(long maker, long taker, Side makerSide, long price, long lots) {
        int making = orders.find(maker);
        int taking = orders.find(taker);
        long value = price * lots;
        consume(making, lots, value);
        consume(taking, lots, value);
        boolean buys = makerSide == Side.BUY;
        int buyer = orders.owner(buys ? making : taking);
        int seller = orders.owner(buys ? taking : making);
        long makerRate = orders.makerRate(making);
        long takerRate = orders.takerRate(taking);
        cash.deliver(seller, buyer, lots);
        cash.pay(buyer, value, buys ? makerRate : takerRate);
        cash.receive(seller, value, buys ? takerRate : makerRate);
        orders.addFilled(making, lots);
        orders.addFilled(taking, lots);
        trades++;
        volume += lots;
        next.traded(maker, taker, makerSide, price, lots);
    }

    /// An order of a recording holds nothing; it has slot 0, whose owner is the outside.
    private void consume(int slot, long lots, long value) {
        if (slot != OrderIndex.NONE) {
            release(slot, orders.consume(slot, lots, value));
        }
    }

    @Override
    public void decremented(long maker, long taker, long price, long lots) {
        consume(orders.find(maker), lots, price * lots);
        consume(orders.find(taker), lots, price * lots);
        next.decremented(maker, taker, price, lots);
    }

    @Override
    public void edited(long order, long price, long lots, boolean keptPriority) {
        int slot = orders.find(order);
        release(slot);
        orders.setHold(slot, price, lots - orders.filled(slot));
        hold(slot);
        next.edited(order, price, lots, keptPriority);
    }

    @Override
    public void rejected(long order, RejectReason reason) {
        end(order);
        next.rejected(order, reason);
    }

    @Override
    public void filled(long order) {
        end(order);
        next.filled(order);
    }

    @Override
    public void cancelled(long order, CancelReason reason, long lots) {
        end(order);
        next.cancelled(order, reason, lots);
    }

    @Override
    public void expired(long order, long lots) {
        end(order);
        next.expired(order, lots);
    }

    private void end(long order) {
        int slot = orders.close(order);
        release(slot);
        cash.count(orders.owner(slot), -1);
    }

    @Override
    public void accepted(long order) {
        next.accepted(order);
    }

    @Override
    public void refused(long order, RejectReason reason) {
        next.refused(order, reason);
    }

    @Override
    public void triggered(long order) {
        next.triggered(order);
    }

    @Override
    public void rested(long order, long lots, long ahead) {
        next.rested(order, lots, ahead);
    }
}
