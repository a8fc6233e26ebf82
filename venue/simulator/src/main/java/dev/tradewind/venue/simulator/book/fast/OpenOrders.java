// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.OpenOrder;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.OrderTicket;
import java.util.ArrayList;
import java.util.List;

/// Every open order and where it waits.
final class OpenOrders {

    /// Ticks on each side that are reached in one step.
    private static final int WINDOW = 1 << 14;

    private static final int STOP_WINDOW = 1 << 12;

    final OrderTable table;
    final PriceLadder bids;
    final PriceLadder asks;
    final PriceLadder risingStops;
    final PriceLadder fallingStops;
    final ExpiryHeap expiries;
    private final OrderIndex index;
    private long arrivals;

    OpenOrders(int capacity) {
        table = new OrderTable(capacity);
        index = new OrderIndex(capacity);
        bids = PriceLadder.highestFirst(table, WINDOW);
        asks = PriceLadder.lowestFirst(table, WINDOW);
        risingStops = PriceLadder.lowestFirst(table, STOP_WINDOW);
        fallingStops = PriceLadder.highestFirst(table, STOP_WINDOW);
        expiries = new ExpiryHeap(table);
    }

    /// The slot of an open order, or [OrderIndex#NONE].
    int find(long id) {
        return index.find(id);
    }

    /// Puts what is left of the incoming order into the book, last at its price; answers the lots
    /// before it.
    long rest(Taker taker) {
        int slot = table.take(taker.id, taker.traits, taker.price, taker.left, taker.size);
        table.setArrival(slot, ++arrivals);
        admit(slot, taker);
        if (Traits.has(taker.traits, Traits.BRACKET)) {
            addStop(slot, taker);
        }
        return (taker.isBuy() ? bids : asks).append(slot);
    }

    /// Lets the incoming order wait for its stop.
    void awaitStop(Taker taker) {
        int slot = table.take(taker.id, taker.traits, taker.stopPrice, taker.left, taker.size);
        table.setOther(slot, taker.price);
        admit(slot, taker);
        ladder(taker.traits).append(slot);
    }

    private void admit(int slot, Taker taker) {
        index.add(taker.id, slot);
        if (Traits.has(taker.traits, Traits.EXPIRES)) {
            expiries.add(slot, taker.expiresAt);
        }
    }

    private void addStop(int slot, Taker taker) {
        int stop = table.take(taker.id, taker.traits | Traits.WAITS, taker.stopPrice, 0, 0);
        table.setOther(stop, slot);
        table.setOther(slot, stop);
        fallingStops.append(stop);
    }

    /// Takes an order out of the book, with its stop and end time if it has them.
    void leave(int slot) {
        long traits = table.traits(slot);
        ladder(traits).remove(slot);
        index.remove(table.id(slot));
        if (Traits.has(traits, Traits.EXPIRES)) {
            expiries.remove(slot);
        }
        if (Traits.has(traits, Traits.BRACKET)) {
            int stop = (int) table.other(slot);
            fallingStops.remove(stop);
            table.give(stop);
        }
        table.give(slot);
    }

    /// Takes an order out of the book to come in again.
    void recall(int slot, Taker taker) {
        long traits = table.traits(slot);
        boolean waits = Traits.has(traits, Traits.WAITS);
        taker.id = table.id(slot);
        taker.traits = traits;
        taker.price = waits ? table.other(slot) : table.price(slot);
        taker.left = table.left(slot);
        taker.size = table.size(slot);
        taker.stopPrice = stopPrice(slot);
        taker.expiresAt = expiresAt(slot);
        taker.hasBudget = false;
        leave(slot);
    }

    /// The slot that stands for the whole order at the head of a ladder of stops.
    int firstOf(PriceLadder stops) {
        int slot = stops.first();
        return Traits.has(table.traits(slot), Traits.BRACKET) ? (int) table.other(slot) : slot;
    }

    PriceLadder ladder(long traits) {
        if (Traits.has(traits, Traits.WAITS)) {
            return Traits.has(traits, Traits.RISING) ? risingStops : fallingStops;
        }
        return Traits.has(traits, Traits.BUY) ? bids : asks;
    }

    long filled(int slot) {
        return table.size(slot) - table.left(slot);
    }

    long stopPrice(int slot) {
        long traits = table.traits(slot);
        if (Traits.has(traits, Traits.WAITS)) {
            return table.price(slot);
        }
        return Traits.has(traits, Traits.BRACKET) ? table.price((int) table.other(slot)) : 0;
    }

    /// Fills a ticket in with the terms of an order.
    void describe(int slot, OrderTicket ticket) {
        long traits = table.traits(slot);
        long size = table.size(slot);
        long stop = stopPrice(slot);
        ticket.of(table.id(slot), Traits.owner(traits));
        switch (kind(traits)) {
            case STOP_LIMIT ->
                    ticket.stopLimit(
                            side(traits),
                            table.other(slot),
                            size,
                            stop,
                            Traits.has(traits, Traits.RISING));
            case BRACKET -> ticket.bracket(side(traits), table.price(slot), size, stop);
            case LIMIT, MARKET, MARKET_BY_QUOTE ->
                    ticket.limit(side(traits), table.price(slot), size);
        }
        if (Traits.has(traits, Traits.EXPIRES)) {
            ticket.until(expiresAt(slot));
        }
        if (Traits.has(traits, Traits.POST_ONLY)) {
            ticket.postOnly();
        }
    }

    /// Every order as it stands, a bracket among the sellers only.
    List<OpenOrder> views() {
        List<OpenOrder> views = new ArrayList<>();
        addViews(bids, views);
        addViews(asks, views);
        addViews(risingStops, views);
        addViews(fallingStops, views);
        return views;
    }

    private void addViews(PriceLadder ladder, List<OpenOrder> views) {
        for (long rank = ladder.bestRank();
                rank != PriceLadder.NONE;
                rank = ladder.rankAfter(rank)) {
            for (int slot = ladder.firstAt(rank); slot != 0; slot = table.next(slot)) {
                int both = Traits.WAITS | Traits.BRACKET;
                if ((table.traits(slot) & both) != both) {
                    views.add(view(slot));
                }
            }
        }
    }

    private OpenOrder view(int slot) {
        OrderTicket ticket = new OrderTicket();
        describe(slot, ticket);
        return new OpenOrder(
                ticket.order(),
                ticket.owner(),
                ticket.side(),
                ticket.kind(),
                ticket.price(),
                table.left(slot),
                filled(slot),
                ticket.stopPrice(),
                ticket.isRising(),
                ticket.isPostOnly(),
                ticket.expiresAt());
    }

    private long expiresAt(int slot) {
        return Traits.has(table.traits(slot), Traits.EXPIRES) ? expiries.time(slot) : 0;
    }

    private static OrderKind kind(long traits) {
        if (Traits.has(traits, Traits.BRACKET)) {
            return OrderKind.BRACKET;
        }
        return Traits.has(traits, Traits.WAITS) ? OrderKind.STOP_LIMIT : OrderKind.LIMIT;
    }

    private static Side side(long traits) {
        return Traits.has(traits, Traits.BUY) ? Side.BUY : Side.SELL;
    }
}
