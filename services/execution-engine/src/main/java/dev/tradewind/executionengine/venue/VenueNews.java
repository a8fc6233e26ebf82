// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.venue;

import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.venue.OrderEvent;
import java.util.Optional;

/// The venue's events as the engine takes them.
public final class VenueNews {

    private VenueNews() {}

    /// The news in an event, empty when it only tells the time.
    public static Optional<OrderUpdate> of(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Accepted accepted ->
                    Optional.of(
                            new OrderUpdate.Accepted(
                                    accepted.clientOrderId(), accepted.venueOrderId()));
            case OrderEvent.Filled filled -> Optional.of(new OrderUpdate.Filled(filled.fill()));
            case OrderEvent.Cancelled cancelled ->
                    Optional.of(
                            new OrderUpdate.Cancelled(
                                    cancelled.clientOrderId(), cancelled.reason()));
            case OrderEvent.Expired expired ->
                    Optional.of(new OrderUpdate.Expired(expired.clientOrderId()));
            case OrderEvent.TimeAdvanced _ -> Optional.empty();
        };
    }
}
