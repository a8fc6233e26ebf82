// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import java.math.BigDecimal;
import java.util.Optional;

/// Matches the orders of one product against one bar. The orders that arrived before the bar take
/// at its open; the ones that rest fill at their limit if the bar trades through it by a tick: a
/// touch is no fill. What all of them together get is capped by the bar's volume.
final class BarMatcher {

    /// What an order gets from the bar.
    record Match(Price price, Quantity quantity, LiquidityRole role) {}

    private final Bar bar;
    private final Instrument instrument;
    private final FillModel fills;
    private Quantity capacity;

    BarMatcher(Bar bar, Instrument instrument, FillModel fills) {
        this.bar = bar;
        this.instrument = instrument;
        this.fills = fills;
        this.capacity = fills.capacity(bar.volume(), instrument);
    }

    /// What an order that has just arrived takes at the open, if its limit allows.
    Optional<Match> onArrival(BookedOrder booked) {
        OrderRequest request = booked.request();
        Price price = fills.takerPrice(request.side(), bar.open(), instrument);
        boolean withinLimit =
                request.side() == Side.BUY
                        ? !price.isAbove(request.limitPrice())
                        : !price.isBelow(request.limitPrice());
        boolean allOrNothing = request.timeInForce() == TimeInForce.FOK;
        if (request.postOnly()
                || !withinLimit
                || allOrNothing && capacity.compareTo(booked.remaining()) < 0) {
            return Optional.empty();
        }
        return take(price, booked.remaining(), LiquidityRole.TAKER);
    }

    /// What an order that rests gets in the course of the bar.
    Optional<Match> whileResting(BookedOrder booked) {
        OrderRequest request = booked.request();
        return tradesThrough(request)
                ? take(request.limitPrice(), booked.remaining(), LiquidityRole.MAKER)
                : Optional.empty();
    }

    private boolean tradesThrough(OrderRequest request) {
        BigDecimal tick = instrument.tickSize().value();
        BigDecimal limit = request.limitPrice().value();
        return request.side() == Side.BUY
                ? bar.low().value().compareTo(limit.subtract(tick)) <= 0
                : bar.high().value().compareTo(limit.add(tick)) >= 0;
    }

    private Optional<Match> take(Price price, Quantity wanted, LiquidityRole role) {
        Quantity quantity = wanted.min(capacity);
        capacity = capacity.minus(quantity);
        return quantity.isPositive()
                ? Optional.of(new Match(price, quantity, role))
                : Optional.empty();
    }
}
