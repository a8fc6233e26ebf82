// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

/// Event `order_updated`, keyed by symbol: the order after whatever happened to it. A fill of it is
/// told before, as `fill_booked`.
public record OrderUpdated(OrderView order) {

    /// The type of the event.
    public static final String TYPE = "order_updated";
}
