// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.model.order.Side;
import java.util.List;

/// A limit order book for one product with price-time priority: the best price first, at one price
/// the earliest order first, always at the price of the order that rested. Prices are ticks, sizes
/// lots, times nanoseconds since 1970, never falling from command to command; each command first
/// expires the orders whose end time came. What happens is told to a [BookListener]. Matching runs
/// in the caller's thread; one thread owns a book.
///
/// When two orders of one owner meet, both lose the smaller size without a trade and what has
/// nothing left is cancelled. Editing keeps priority only when the size falls and nothing else
/// changes. A stop is reached by the prints of a command and acts after it: rising stops from the
/// lowest on, then falling stops from the highest on, at one price the earliest first.
public interface OrderBook {

    /// Largest price in ticks.
    long MAX_PRICE = 1L << 48;

    /// Largest size in lots.
    long MAX_LOTS = 1L << 53;

    /// Largest budget in ticks times lots.
    long MAX_BUDGET = 1L << 62;

    /// How far below its stop a bracket may sell, percent.
    int BRACKET_STOP_PERCENT = 5;

    /// Places an order.
    void place(OrderTicket ticket, long time);

    /// Cancels an open order of `owner`.
    void cancel(long order, int owner, long time);

    /// Gives an open order other terms.
    void edit(OrderChange change, long time);

    /// Takes lots off an open order because they were filled elsewhere; it keeps its place, and is
    /// filled once nothing is left. Told as a decrement against order 0. This is the exchange's own
    /// doing, so neither owner nor status of the product matter; more than is left is a defect.
    void reduce(long order, long lots, long time);

    /// Lets the product do more or less. Orders that gathered across each other trade at one price
    /// as soon as matching begins; a delisted product loses all its orders.
    void changeStatus(ProductStatus status, long time);

    /// Expires the orders whose end time came.
    void advance(long time);

    ProductStatus status();

    /// Highest price at which somebody buys; 0 if nobody does.
    long bestBid();

    /// Lowest price at which somebody sells; 0 if nobody does.
    long bestAsk();

    /// Price of the newest trade; 0 before the first.
    long lastPrice();

    /// The worst price that a market order of `side` would accept now.
    long protectedPrice(Side side);

    /// Lots that rest before an order at its price; 0 for an order that waits for its stop, -1 for one
    /// that is not open.
    long ahead(long order);

    /// What rests on a side, best price first.
    List<BookLevel> levels(Side side);

    /// Every open order: buyers, sellers, rising stops, falling stops, each in order of priority. A
    /// bracket stands among the sellers only.
    List<OpenOrder> orders();

    /// The limit at which a bracket sells once its stop is reached.
    static long bracketStopLimit(long stopPrice) {
        return Math.max(1, stopPrice - stopPrice * BRACKET_STOP_PERCENT / 100);
    }

    /// A number of the whole state: books with equal states have equal numbers.
    default long stateHash() {
        StateHash hash = new StateHash();
        hash.add(status().ordinal());
        hash.add(lastPrice());
        orders().forEach(hash::add);
        return hash.value();
    }

    /// Whether a limit order of `side` at `price` would take.
    default boolean isCrossing(Side side, long price) {
        if (side == Side.BUY) {
            long ask = bestAsk();
            return ask != 0 && price >= ask;
        }
        return price <= bestBid();
    }
}
