// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.VenueOrderId;
import java.time.Instant;

/// An order as the venue reports it.
public record VenueOrder(
        VenueOrderId venueOrderId,
        OrderRequest request,
        OrderState state,
        Quantity filled,
        Instant acceptedAt) {}
