// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.VenueOrderId;

/// News of one order, from the answer to its submission, from the venue's stream or from a query.
/// Every update may arrive more than once and in any order.
public sealed interface OrderUpdate {

    ClientOrderId clientOrderId();

    record Accepted(ClientOrderId clientOrderId, VenueOrderId venueOrderId)
            implements OrderUpdate {}

    record Rejected(ClientOrderId clientOrderId, String code, String reason)
            implements OrderUpdate {}

    /// Provably not sent, and not to be tried again.
    record NotSent(ClientOrderId clientOrderId, String reason) implements OrderUpdate {}

    record AnswerLost(ClientOrderId clientOrderId, String reason) implements OrderUpdate {}

    record Filled(Fill fill) implements OrderUpdate {
        @Override
        public ClientOrderId clientOrderId() {
            return fill.clientOrderId();
        }
    }

    /// We want it cancelled; without a venue id the wish is remembered until the order is found.
    record CancelRequested(ClientOrderId clientOrderId, String reason) implements OrderUpdate {}

    record CancelRefused(ClientOrderId clientOrderId, String reason) implements OrderUpdate {}

    record Cancelled(ClientOrderId clientOrderId, String reason) implements OrderUpdate {}

    record Expired(ClientOrderId clientOrderId) implements OrderUpdate {}

    record FailedAtVenue(ClientOrderId clientOrderId, String reason) implements OrderUpdate {}

    /// Enough clean scans, told in `evidence`, prove that the venue never had it.
    record ProvenAbsent(ClientOrderId clientOrderId, String evidence) implements OrderUpdate {}
}
