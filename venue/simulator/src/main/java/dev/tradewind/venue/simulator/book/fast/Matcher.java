// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.AuctionPrice;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.CancelReason;

/// Lets orders meet and remembers at which prices.
final class Matcher {

    private final OpenOrders orders;
    private final OrderTable table;
    private final BookListener listener;
    private long lastPrice;
    private long lowestPrint = Long.MAX_VALUE;
    private long highestPrint;

    Matcher(OpenOrders orders, BookListener listener) {
        this.orders = orders;
        table = orders.table;
        this.listener = listener;
    }

    long lastPrice() {
        return lastPrice;
    }

    boolean reachesRising() {
        return orders.risingStops.bestRank() <= orders.risingStops.rank(highestPrint);
    }

    boolean reachesFalling() {
        return orders.fallingStops.bestRank() <= orders.fallingStops.rank(lowestPrint);
    }

    void forgetPrints() {
        lowestPrint = Long.MAX_VALUE;
        highestPrint = 0;
    }

    /// Trades with the other side; whether the incoming order goes on after that.
    boolean match(Taker taker) {
        PriceLadder opposite = taker.isBuy() ? orders.asks : orders.bids;
        long limit = opposite.rank(taker.price);
        while (opposite.bestRank() <= limit) {
            int maker = opposite.first();
            long price = table.price(maker);
            long lots = Math.min(table.left(maker), taker.lotsAt(price));
            if (lots == 0) {
                return endOfBudget(taker);
            }
            boolean ends =
                    Traits.owner(table.traits(maker)) == taker.owner()
                            ? meetSelf(maker, taker, price, lots)
                            : trade(maker, taker, price, lots);
            if (ends) {
                return false;
            }
        }
        return true;
    }

    /// A budget that is too small for a lot more is spent, if it bought anything.
    private boolean endOfBudget(Taker taker) {
        if (taker.left == taker.size) {
            return true;
        }
        listener.filled(taker.id);
        return false;
    }

    private boolean trade(int maker, Taker taker, long price, long lots) {
        long makerId = table.id(maker);
        print(price);
        taker.fill(lots, price);
        listener.traded(makerId, taker.id, taker.isBuy() ? Side.SELL : Side.BUY, price, lots);
        reduce(maker, lots);
        if (table.left(maker) == 0) {
            orders.leave(maker);
            listener.filled(makerId);
        }
        if (taker.left == 0) {
            listener.filled(taker.id);
            return true;
        }
        return false;
    }

    private boolean meetSelf(int maker, Taker taker, long price, long lots) {
        taker.shrink(lots, price);
        boolean makerGoesOn = decrement(maker, taker.id, price, lots);
        boolean ends = makerGoesOn || taker.left == 0;
        if (ends) {
            listener.cancelled(taker.id, CancelReason.SELF_TRADE, 0);
        }
        return ends;
    }

    /// Whether the maker goes on without the lots.
    private boolean decrement(int maker, long takerId, long price, long lots) {
        long makerId = table.id(maker);
        listener.decremented(makerId, takerId, price, lots);
        reduce(maker, lots);
        table.setSize(maker, table.size(maker) - lots);
        if (table.left(maker) > 0) {
            return true;
        }
        orders.leave(maker);
        listener.cancelled(makerId, CancelReason.SELF_TRADE, 0);
        return false;
    }

    /// Takes off lots that were filled elsewhere.
    void takeOff(int slot, long lots) {
        listener.decremented(table.id(slot), 0, table.price(slot), lots);
        table.setSize(slot, table.size(slot) - lots);
        fill(slot, lots);
    }

    /// Whether others would fill the whole incoming order before it meets its own owner.
    boolean canFill(Taker taker) {
        PriceLadder opposite = taker.isBuy() ? orders.asks : orders.bids;
        long limit = opposite.rank(taker.price);
        long wanted = taker.left;
        for (long rank = opposite.bestRank(); rank <= limit; rank = opposite.rankAfter(rank)) {
            for (int slot = opposite.firstAt(rank); slot != 0; slot = table.next(slot)) {
                if (Traits.owner(table.traits(slot)) == taker.owner()) {
                    return false;
                }
                wanted -= table.left(slot);
                if (wanted <= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Trades all that gathered across at one price; whoever came later takes.
    void uncross() {
        PriceLadder bids = orders.bids;
        PriceLadder asks = orders.asks;
        if (bids.isEmpty() || asks.isEmpty() || bids.bestPrice() < asks.bestPrice()) {
            return;
        }
        long price = AuctionPrice.of(bids.levels(), asks.levels(), lastPrice);
        while (bids.bestRank() <= bids.rank(price) && asks.bestRank() <= asks.rank(price)) {
            int buyer = bids.first();
            int seller = asks.first();
            if (table.arrival(buyer) < table.arrival(seller)) {
                cross(buyer, seller, price);
            } else {
                cross(seller, buyer, price);
            }
        }
    }

    private void cross(int maker, int taker, long price) {
        long lots = Math.min(table.left(maker), table.left(taker));
        long takerId = table.id(taker);
        if (Traits.owner(table.traits(maker)) == Traits.owner(table.traits(taker))) {
            reduce(taker, lots);
            table.setSize(taker, table.size(taker) - lots);
            decrement(maker, takerId, price, lots);
            if (table.left(taker) == 0) {
                orders.leave(taker);
                listener.cancelled(takerId, CancelReason.SELF_TRADE, 0);
            }
            return;
        }
        boolean buys = Traits.has(table.traits(maker), Traits.BUY);
        print(price);
        listener.traded(table.id(maker), takerId, buys ? Side.BUY : Side.SELL, price, lots);
        fill(maker, lots);
        fill(taker, lots);
    }

    private void fill(int slot, long lots) {
        reduce(slot, lots);
        if (table.left(slot) == 0) {
            long id = table.id(slot);
            orders.leave(slot);
            listener.filled(id);
        }
    }

    private void reduce(int slot, long lots) {
        orders.ladder(table.traits(slot)).reduce(slot, lots);
    }

    private void print(long price) {
        lastPrice = price;
        lowestPrint = Math.min(lowestPrint, price);
        highestPrint = Math.max(highestPrint, price);
    }
}
