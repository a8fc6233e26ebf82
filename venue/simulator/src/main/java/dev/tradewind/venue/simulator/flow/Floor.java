// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.exchange.matching.ProductDoor;

/// Where the participants of a generated market trade a product, as one of two: the makers, who never
/// trade with each other, or the takers.
final class Floor {

    private static final int MAKER = 0;
    private static final int TAKER = 1;
    private static final double ONE = 10_000;

    private final ProductDoor door;
    private final double tick;
    private final double tickLot;

    Floor(ProductDoor door) {
        this.door = door;
        tick = door.instrument().tickSize().value().doubleValue();
        tickLot = tick * door.instrument().lotSize().value().doubleValue();
    }

    /// A price in ticks.
    double ticks(double price) {
        return price / tick;
    }

    /// How many lots, at least one, a value in quote currency buys at a price in ticks.
    long lots(double value, long price) {
        return Math.max(1, Math.round(value / (price * tickLot)));
    }

    /// How many ticks, at least one, are so many basis points of a price in ticks.
    static long ticksOf(int bps, long price) {
        return Math.max(1, Math.round(bps * price / ONE));
    }

    /// Whether the product takes orders.
    boolean isOpen() {
        ProductStatus status = door.status();
        return status == ProductStatus.ONLINE || status == ProductStatus.LIMIT_ONLY;
    }

    /// The best price of a side, 0 if nobody is there.
    long best(Side side) {
        return side == Side.BUY ? door.bestBid() : door.bestAsk();
    }

    boolean isOpen(long order) {
        return door.isOpen(order);
    }

    long quote(Side side, long price, long lots) {
        return door.limit(MAKER, side, price, lots);
    }

    void withdraw(long order) {
        door.cancel(MAKER, order);
    }

    void take(Side side, long limit, long lots) {
        door.take(TAKER, side, limit, lots);
    }
}
