// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.model.order.VenueOrderId;

/// The venue's answer to one cancel: whether it will be tried, which is no promise that it succeeds,
/// and else the venue's reason.
public record CancelResult(VenueOrderId venueOrderId, boolean isAsked, String reason) {

    /// Whether the order is open as far as the answer tells: it is being cancelled already.
    public boolean isUnderWay() {
        return isAsked || reason.equals("DUPLICATE_CANCEL_REQUEST");
    }

    /// Whether the answer says that there is nothing to cancel any more.
    public boolean isTooLate() {
        return reason.equals("ORDER_IS_FULLY_FILLED") || reason.equals("UNKNOWN_CANCEL_ORDER");
    }
}
