// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

/// Why an order ended without being filled or expiring: its owner asked; what an immediate-or-cancel
/// order found no match for; a fill-or-kill order that the book could not fill; the rest of a market
/// order at the end of the book or of its price protection; an order of the same owner on the other
/// side; the end of the product; a post-only order that would have taken when it arrived; a product
/// that took no orders when it arrived.
public enum CancelReason {
    REQUESTED,
    IMMEDIATE_OR_CANCEL,
    FILL_OR_KILL,
    MARKET_REST,
    SELF_TRADE,
    DELISTED,
    POST_ONLY,
    PRODUCT_CLOSED
}
