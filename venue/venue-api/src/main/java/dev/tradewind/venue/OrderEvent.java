// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.VenueOrderId;
import java.time.Instant;

/// What became of an order, in the venue's order and on its clock.
public sealed interface OrderEvent {

    Instant time();

    record Accepted(ClientOrderId clientOrderId, VenueOrderId venueOrderId, Instant time)
            implements OrderEvent {}

    record Filled(Fill fill) implements OrderEvent {
        @Override
        public Instant time() {
            return fill.time();
        }
    }

    record Cancelled(ClientOrderId clientOrderId, String reason, Instant time)
            implements OrderEvent {}

    record Expired(ClientOrderId clientOrderId, Instant time) implements OrderEvent {}

    /// Everything that happened to orders up to and including `time` has been told.
    record TimeAdvanced(Instant time) implements OrderEvent {}
}
