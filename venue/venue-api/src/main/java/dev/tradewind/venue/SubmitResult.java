// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.order.VenueOrderId;

/// The venue's answer to a submitted order.
public sealed interface SubmitResult {

    /// The venue has the order (also when the same client order id was sent before).
    record Accepted(VenueOrderId venueOrderId) implements SubmitResult {}

    /// The venue did not take it: `code` is stable (`INSUFFICIENT_FUND`, `POST_ONLY_WOULD_CROSS`,
    /// …).
    record Rejected(String code, String reason) implements SubmitResult {}
}
