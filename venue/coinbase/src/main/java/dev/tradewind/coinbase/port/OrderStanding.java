// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.order.OrderReport;
import dev.tradewind.coinbase.order.OrderStatus;
import dev.tradewind.coinbase.stream.UserOrder;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.VenueOrderId;

/// Where an order stands, whoever told it: sums since its beginning.
///
/// @param fills how many executions make up `filled`, 0 if that was not told
record OrderStanding(
        ClientOrderId clientOrderId,
        VenueOrderId venueOrderId,
        OrderStatus status,
        Quantity filled,
        long fills,
        String endReason) {

    static OrderStanding of(UserOrder order) {
        return new OrderStanding(
                order.clientOrderId(),
                order.venueOrderId(),
                order.status(),
                order.cumulativeQuantity(),
                order.fills(),
                order.endReason());
    }

    static OrderStanding of(OrderReport order) {
        return new OrderStanding(
                order.clientOrderId(),
                order.venueOrderId(),
                order.status(),
                order.filled(),
                order.fills(),
                order.endReason());
    }
}
