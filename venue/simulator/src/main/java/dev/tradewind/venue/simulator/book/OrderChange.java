// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

/// New terms for an open order: limit price, whole size with the filled part included, and stop
/// price (0 for an order without a stop). Both price and size are always meant, as at Coinbase: what
/// is left out counts as 0 and is refused.
public record OrderChange(long order, int owner, long price, long lots, long stopPrice) {

    /// New terms for an order without a stop.
    public static OrderChange limit(long order, int owner, long price, long lots) {
        return new OrderChange(order, owner, price, lots, 0);
    }
}
