// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.VenueOrder;
import java.time.Instant;
import java.util.Optional;

/// An order as the venue reports it, ours or another's.
///
/// @param request its terms; empty if they are not a quantity at a limit
/// @param filled executed so far in base currency; of a final order all there will be
/// @param fills how many executions that took, 0 if it is not told
/// @param endReason the venue's words for why it ended, or empty text
public record OrderReport(
        VenueOrderId venueOrderId,
        ClientOrderId clientOrderId,
        Symbol symbol,
        OrderStatus status,
        Optional<OrderRequest> request,
        Quantity filled,
        long fills,
        Instant createdAt,
        String endReason) {

    /// The order as the port tells it; empty if its terms cannot be told.
    public Optional<VenueOrder> venueOrder() {
        return request.map(each ->
                new VenueOrder(
                        venueOrderId, each, status.state(filled.isPositive()), filled, createdAt));
    }

    static OrderReport read(WireObject order) {
        VenueOrderId venueOrderId = new VenueOrderId(order.text("order_id"));
        ClientOrderId clientOrderId = clientOrderId(order, venueOrderId);
        Symbol symbol = Symbol.parse(order.text("product_id"));
        Side side = side(order.text("side"));
        Optional<OrderRequest> request =
                order.findObject("order_configuration")
                        .flatMap(OrderTerms::read)
                        .map(terms -> request(clientOrderId, symbol, side, terms));
        return new OrderReport(
                venueOrderId,
                clientOrderId,
                symbol,
                order.constant("status", OrderStatus.class, OrderStatus.UNKNOWN_ORDER_STATUS),
                request,
                new Quantity(order.decimalOrZero("filled_size")),
                order.whole("number_of_fills"),
                order.time("created_time"),
                order.findText("cancel_message")
                        .or(() -> order.findText("reject_message"))
                        .or(() -> order.findText("reject_reason"))
                        .orElse(""));
    }

    private static OrderRequest request(
            ClientOrderId clientOrderId, Symbol symbol, Side side, OrderTerms terms) {
        return new OrderRequest(
                clientOrderId,
                symbol,
                side,
                terms.quantity(),
                terms.limitPrice(),
                terms.timeInForce(),
                terms.postOnly(),
                terms.expiresAt());
    }

    /// The client order id of a row. Orders of others may have none, or one that ours may not look
    /// like: they are named after the venue's id.
    public static ClientOrderId clientOrderId(WireObject order, VenueOrderId venueOrderId) {
        return new ClientOrderId(
                order.findText("client_order_id")
                        .filter(id -> id.matches("[A-Za-z0-9_.:-]{1,64}"))
                        .orElse("external:" + venueOrderId));
    }

    static Side side(String text) {
        return switch (text) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw new IllegalArgumentException("side must be BUY or SELL: " + text);
        };
    }
}
