// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;

/// What a customer fills in to place an order: prices in ticks, sizes in lots, budgets in ticks times
/// lots, times in nanoseconds since 1970. A ticket can be filled in again and again, so that placing
/// allocates nothing: start with [#of], name the order, then its conditions.
public final class OrderTicket {

    private long order;
    private int owner;
    private Side side = Side.BUY;
    private OrderKind kind = OrderKind.LIMIT;
    private TimeInForce timeInForce = TimeInForce.GTC;
    private boolean postOnly;
    private boolean rising;
    private long price;
    private long lots;
    private long stopPrice;
    private long expiresAt;

    /// Starts a new order of `owner` under a number (> 0) that no open order has.
    public OrderTicket of(long order, int owner) {
        this.order = Checks.positive("order", order);
        this.owner = owner;
        timeInForce = TimeInForce.GTC;
        postOnly = false;
        rising = false;
        stopPrice = 0;
        expiresAt = 0;
        return this;
    }

    /// Buys or sells `lots` at `price` or better.
    public OrderTicket limit(Side side, long price, long lots) {
        return terms(OrderKind.LIMIT, side, price, lots);
    }

    /// Buys or sells `lots` at the best prices there are.
    public OrderTicket market(Side side, long lots) {
        return terms(OrderKind.MARKET, side, 0, lots);
    }

    /// Spends at most `budget` at the best prices there are. Buyers only.
    public OrderTicket marketByQuote(Side side, long budget) {
        return terms(OrderKind.MARKET_BY_QUOTE, side, 0, budget);
    }

    /// A limit order that begins when the last price reaches `stopPrice` from below (`rising`) or
    /// from above.
    public OrderTicket stopLimit(Side side, long price, long lots, long stopPrice, boolean rising) {
        this.stopPrice = stopPrice;
        this.rising = rising;
        return terms(OrderKind.STOP_LIMIT, side, price, lots);
    }

    /// Takes profit at `price`, or sells at the market once it falls to `stopPrice`.
    public OrderTicket bracket(Side side, long price, long lots, long stopPrice) {
        this.stopPrice = stopPrice;
        return terms(OrderKind.BRACKET, side, price, lots);
    }

    /// Rather refused than taking.
    public OrderTicket postOnly() {
        postOnly = true;
        return this;
    }

    /// Good until a time.
    public OrderTicket until(long expiresAt) {
        this.expiresAt = expiresAt;
        return timeInForce(TimeInForce.GTD);
    }

    public OrderTicket timeInForce(TimeInForce timeInForce) {
        this.timeInForce = timeInForce;
        return this;
    }

    /// Fills this ticket in as `other`.
    public OrderTicket as(OrderTicket other) {
        of(other.order, other.owner).terms(other.kind, other.side, other.price, other.lots);
        timeInForce = other.timeInForce;
        postOnly = other.postOnly;
        rising = other.rising;
        stopPrice = other.stopPrice;
        expiresAt = other.expiresAt;
        return this;
    }

    /// Gives the order the terms of `change`.
    public OrderTicket changed(OrderChange change) {
        price = change.price();
        lots = change.lots();
        stopPrice = change.stopPrice();
        return this;
    }

    public long order() {
        return order;
    }

    public int owner() {
        return owner;
    }

    public Side side() {
        return side;
    }

    public boolean isBuy() {
        return side == Side.BUY;
    }

    public OrderKind kind() {
        return kind;
    }

    public TimeInForce timeInForce() {
        return timeInForce;
    }

    public boolean isPostOnly() {
        return postOnly;
    }

    /// Whether the stop is reached from below.
    public boolean isRising() {
        return rising;
    }

    /// Limit price; 0 for a market order.
    public long price() {
        return price;
    }

    /// Size; the budget of a market order by quote currency.
    public long lots() {
        return lots;
    }

    public long stopPrice() {
        return stopPrice;
    }

    /// End time; 0 without one.
    public long expiresAt() {
        return expiresAt;
    }

    private OrderTicket terms(OrderKind kind, Side side, long price, long lots) {
        this.kind = kind;
        this.side = side;
        this.price = price;
        this.lots = lots;
        return this;
    }
}
