// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.OrderTicket;

/// The order that comes in, one at a time: `left` is what it still wants, lots or the budget of a
/// market order by quote currency; `size` is `left` and what is filled.
final class Taker {

    long id;
    long traits;
    long price;
    long left;
    long size;
    long stopPrice;
    long expiresAt;
    boolean hasBudget;

    void read(OrderTicket ticket) {
        id = ticket.order();
        traits = Traits.of(ticket.owner(), flags(ticket));
        price = ticket.price();
        left = ticket.lots();
        size = ticket.lots();
        stopPrice = ticket.stopPrice();
        expiresAt = ticket.expiresAt();
        hasBudget = ticket.kind() == OrderKind.MARKET_BY_QUOTE;
    }

    private static int flags(OrderTicket ticket) {
        int flags = ticket.isBuy() ? Traits.BUY : 0;
        if (ticket.isPostOnly()) {
            flags |= Traits.POST_ONLY;
        }
        if (ticket.expiresAt() != 0) {
            flags |= Traits.EXPIRES;
        }
        return switch (ticket.kind()) {
            case LIMIT, MARKET, MARKET_BY_QUOTE -> flags;
            case STOP_LIMIT -> flags | Traits.WAITS | (ticket.isRising() ? Traits.RISING : 0);
            case BRACKET -> flags | Traits.BRACKET;
        };
    }

    boolean isBuy() {
        return Traits.has(traits, Traits.BUY);
    }

    int owner() {
        return Traits.owner(traits);
    }

    /// From now on a limit order without a stop.
    void becomeLimit(long price) {
        this.price = price;
        traits &= ~(long) (Traits.WAITS | Traits.RISING | Traits.BRACKET);
    }

    /// How many lots it can still take at a price.
    long lotsAt(long atPrice) {
        return hasBudget ? left / atPrice : left;
    }

    void fill(long lots, long atPrice) {
        left -= hasBudget ? lots * atPrice : lots;
    }

    void shrink(long lots, long atPrice) {
        fill(lots, atPrice);
        size -= lots;
    }

    /// Lots that end with it when it is cancelled.
    long lotsLeft() {
        return hasBudget ? 0 : left;
    }
}
