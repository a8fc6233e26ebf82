// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.coinbase.order.OrderReport;
import dev.tradewind.coinbase.order.OrderStatus;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.VenueOrderId;
import java.math.BigDecimal;

/// The state of an order as the user channel tells it: sums since its beginning, never single
/// executions, of which there have been `fills` (0 if it is not told). `leaves_quantity` says
/// nothing of a final order and is not read.
public record UserOrder(
        VenueOrderId venueOrderId,
        ClientOrderId clientOrderId,
        Symbol symbol,
        OrderStatus status,
        Quantity cumulativeQuantity,
        BigDecimal filledValue,
        BigDecimal totalFees,
        long fills,
        String endReason) {

    static UserOrder read(WireObject row) {
        VenueOrderId venueOrderId = new VenueOrderId(row.text("order_id"));
        return new UserOrder(
                venueOrderId,
                OrderReport.clientOrderId(row, venueOrderId),
                Symbol.parse(row.text("product_id")),
                row.constant("status", OrderStatus.class, OrderStatus.UNKNOWN_ORDER_STATUS),
                new Quantity(row.decimalOrZero("cumulative_quantity")),
                row.findDecimal("filled_value").orElse(BigDecimal.ZERO),
                row.findDecimal("total_fees").orElse(BigDecimal.ZERO),
                row.whole("number_of_fills"),
                row.findText("cancel_reason")
                        .or(() -> row.findText("reject_reason"))
                        .or(() -> row.findText("reject_Reason"))
                        .orElse(""));
    }
}
