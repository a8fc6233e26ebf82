// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

import dev.tradewind.base.check.Checks;

/// The venue's name of an order.
public record VenueOrderId(String value) {

    public VenueOrderId {
        Checks.notBlank("venueOrderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
