// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.VenueOrder;
import java.math.BigDecimal;

/// An order in the venue's books with the fee rates of the instant it was accepted.
public record BookedOrder(VenueOrder order, FeeRates rates) {

    public OrderRequest request() {
        return order.request();
    }

    Quantity remaining() {
        return request().quantity().minus(order.filled());
    }

    boolean isOpen() {
        return !order.state().isTerminal();
    }

    BigDecimal rate(LiquidityRole role) {
        return switch (role) {
            case MAKER -> rates.makerFraction();
            case TAKER -> rates.takerFraction();
        };
    }

    /// The asset that the order pays with.
    Asset paidAsset() {
        return request().side() == Side.BUY
                ? request().symbol().quote()
                : request().symbol().base();
    }

    /// What is reserved for `quantity` of it: a sale's quantity; a purchase's limit price with the
    /// highest fee it may meet.
    BigDecimal reservation(Quantity quantity) {
        if (request().side() == Side.SELL) {
            return quantity.value();
        }
        LiquidityRole dearest = request().postOnly() ? LiquidityRole.MAKER : LiquidityRole.TAKER;
        BigDecimal notional = request().limitPrice().value().multiply(quantity.value());
        return notional.multiply(BigDecimal.ONE.add(rate(dearest)));
    }

    /// What is reserved for it now.
    public BigDecimal hold() {
        return isOpen() ? reservation(remaining()) : BigDecimal.ZERO;
    }

    BookedOrder filled(Quantity quantity) {
        Quantity filled = order.filled().plus(quantity);
        OrderState state =
                filled.equals(request().quantity()) ? OrderState.FILLED : OrderState.PARTIAL;
        return with(state, filled);
    }

    BookedOrder ended(OrderState state) {
        return with(state, order.filled());
    }

    private BookedOrder with(OrderState state, Quantity filled) {
        return new BookedOrder(
                new VenueOrder(order.venueOrderId(), request(), state, filled, order.acceptedAt()),
                rates);
    }
}
