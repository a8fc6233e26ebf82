// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.bars;

import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.venue.VenueOrder;
import dev.tradewind.venue.simulator.BookedOrder;
import dev.tradewind.venue.simulator.SimulatedVenue;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.OrderStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Orders and fills of the venue of bars in the words of an exchange, and back.
final class BarOrders {

    private BarOrders() {}

    /// The limit order that is asked for; what cannot be an order at all is refused with
    /// [IllegalArgumentException].
    static OrderRequest request(OrderEntry entry) {
        BigDecimal limit = Objects.requireNonNull(entry.limitPrice(), "limitPrice");
        return new OrderRequest(
                new ClientOrderId(entry.clientOrderId()),
                entry.symbol(),
                entry.side(),
                new Quantity(entry.size()),
                new Price(limit),
                entry.timeInForce(),
                entry.postOnly(),
                entry.endTime());
    }

    static CustomerOrder told(BookedOrder booked, SimulatedVenue venue) {
        VenueOrder order = booked.order();
        List<Fill> fills = venue.fills(booked.request().clientOrderId());
        Instant lastFill = fills.isEmpty() ? null : fills.getLast().time();
        return new CustomerOrder(
                order.venueOrderId().value(),
                entry(booked.request()),
                standing(order.state()),
                order.acceptedAt(),
                lastFill == null ? order.acceptedAt() : lastFill,
                order.filled().value(),
                fills.stream()
                        .map(each -> each.notional().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                fills.stream()
                        .map(each -> each.fee().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                fills.size(),
                lastFill,
                booked.hold(),
                false,
                order.state() == OrderState.CANCELLED ? "cancelled at the venue" : "",
                List.of());
    }

    private static OrderEntry entry(OrderRequest request) {
        return new OrderEntry(
                request.clientOrderId().value(),
                request.symbol(),
                request.side(),
                OrderKind.LIMIT,
                request.timeInForce(),
                request.quantity().value(),
                request.limitPrice().value(),
                null,
                false,
                request.postOnly(),
                request.expiresAt());
    }

    private static OrderStanding standing(OrderState state) {
        return switch (state) {
            case FILLED -> OrderStanding.FILLED;
            case CANCELLED -> OrderStanding.CANCELLED;
            case EXPIRED -> OrderStanding.EXPIRED;
            case OPEN, PARTIAL, PENDING_CANCEL -> OrderStanding.OPEN;
            case INTENT,
                    SENDING,
                    UNKNOWN,
                    DENIED,
                    REJECTED,
                    NOT_SENT,
                    NOT_CREATED,
                    FAILED_AT_VENUE ->
                    throw new IllegalStateException("the venue keeps no order that is " + state);
        };
    }

    static Execution told(Fill fill) {
        return new Execution(
                fill.entryId(),
                fill.entryId(),
                fill.venueOrderId().value(),
                Execution.Kind.FILL,
                fill.symbol(),
                fill.side(),
                fill.price().value(),
                fill.quantity().value(),
                fill.fee().amount(),
                fill.role(),
                fill.time());
    }
}
