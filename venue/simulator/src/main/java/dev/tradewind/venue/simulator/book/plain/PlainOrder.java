// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.plain;

import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.OpenOrder;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.OrderTicket;

/// An order on its way through the book. `left` is what it still wants: lots, or budget of a market
/// order by quote currency; `size` is `left` and what is filled.
final class PlainOrder {

    final long id;
    final int owner;
    final Side side;
    final TimeInForce timeInForce;
    final boolean postOnly;
    final boolean rising;
    final long expiresAt;
    OrderKind kind;
    long price;
    long size;
    long left;
    long stopPrice;
    long arrival;
    boolean waits;

    PlainOrder(OrderTicket ticket, long arrival) {
        id = ticket.order();
        owner = ticket.owner();
        side = ticket.side();
        timeInForce = ticket.timeInForce();
        postOnly = ticket.isPostOnly();
        rising = ticket.isRising();
        expiresAt = ticket.expiresAt();
        kind = ticket.kind();
        price = ticket.price();
        size = ticket.lots();
        left = ticket.lots();
        stopPrice = ticket.stopPrice();
        this.arrival = arrival;
    }

    boolean hasBudget() {
        return kind == OrderKind.MARKET_BY_QUOTE;
    }

    boolean accepts(long otherPrice) {
        return side == Side.BUY ? otherPrice <= price : otherPrice >= price;
    }

    /// How many lots it can still take at a price.
    long lotsAt(long atPrice) {
        return hasBudget() ? left / atPrice : left;
    }

    /// Loses lots to a trade.
    void fill(long lots, long atPrice) {
        left -= hasBudget() ? lots * atPrice : lots;
    }

    /// Loses lots without a trade.
    void shrink(long lots, long atPrice) {
        fill(lots, atPrice);
        size -= lots;
    }

    /// Lots that end with it when it is cancelled.
    long lotsLeft() {
        return hasBudget() ? 0 : left;
    }

    void describe(OrderTicket ticket) {
        ticket.of(id, owner);
        switch (kind) {
            case STOP_LIMIT -> ticket.stopLimit(side, price, size, stopPrice, rising);
            case BRACKET -> ticket.bracket(side, price, size, stopPrice);
            case LIMIT, MARKET, MARKET_BY_QUOTE -> ticket.limit(side, price, size);
        }
        if (expiresAt != 0) {
            ticket.until(expiresAt);
        }
        if (postOnly) {
            ticket.postOnly();
        }
    }

    OpenOrder view() {
        boolean stops = kind != OrderKind.LIMIT;
        return new OpenOrder(
                id,
                owner,
                side,
                kind,
                price,
                left,
                size - left,
                stops ? stopPrice : 0,
                stops && rising,
                postOnly,
                expiresAt);
    }
}
