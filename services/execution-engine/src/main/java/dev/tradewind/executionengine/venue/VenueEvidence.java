// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.venue;

import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.VenueOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks the venue what became of an order. Every method may throw
/// [dev.tradewind.venue.VenueException], which is no evidence of anything.
public final class VenueEvidence {

    private static final String ENDED = "ended at the venue";

    private final OrderGateway venue;

    public VenueEvidence(OrderGateway venue) {
        this.venue = venue;
    }

    /// What the venue knows of an order.
    ///
    /// @param isAsSent whether its terms equal what we wrote down before sending
    public record Found(List<OrderUpdate> updates, boolean isAsSent) {
        public Found {
            updates = List.copyOf(updates);
        }
    }

    /// Everything the venue knows of the order: that it has it, its fills, and its end; empty if it
    /// has no such order.
    public Optional<Found> about(OrderRequest request) {
        return venue.order(request.clientOrderId()).map(order -> found(order, request));
    }

    private Found found(VenueOrder order, OrderRequest request) {
        ClientOrderId id = request.clientOrderId();
        List<OrderUpdate> updates = new ArrayList<>();
        updates.add(new OrderUpdate.Accepted(id, order.venueOrderId()));
        for (Fill fill : venue.fills(id)) {
            updates.add(new OrderUpdate.Filled(fill));
        }
        end(order, id).ifPresent(updates::add);
        return new Found(updates, order.request().equals(request));
    }

    private static Optional<OrderUpdate> end(VenueOrder order, ClientOrderId id) {
        return switch (order.state()) {
            case CANCELLED -> Optional.of(new OrderUpdate.Cancelled(id, ENDED));
            case EXPIRED -> Optional.of(new OrderUpdate.Expired(id));
            case REJECTED, DENIED -> Optional.of(new OrderUpdate.Rejected(id, "REJECTED", ENDED));
            case FAILED_AT_VENUE -> Optional.of(new OrderUpdate.FailedAtVenue(id, ENDED));
            case INTENT,
                    SENDING,
                    OPEN,
                    PARTIAL,
                    PENDING_CANCEL,
                    UNKNOWN,
                    FILLED,
                    NOT_SENT,
                    NOT_CREATED ->
                    Optional.empty();
        };
    }
}
