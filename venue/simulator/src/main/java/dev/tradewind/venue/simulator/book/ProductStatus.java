// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

/// What the venue lets a product do. ONLINE: everything. LIMIT_ONLY: no market orders. POST_ONLY:
/// nothing but post-only limit orders. AUCTION: orders gather without matching until the product
/// opens. CANCEL_ONLY: orders only leave. DISABLED: not even that. DELISTED: no order is left, for
/// good.
public enum ProductStatus {
    ONLINE,
    LIMIT_ONLY,
    POST_ONLY,
    AUCTION,
    CANCEL_ONLY,
    DISABLED,
    DELISTED;

    /// Whether orders that cross trade at once, so that the book is never crossed.
    public boolean isMatching() {
        return this == ONLINE || this == LIMIT_ONLY || this == POST_ONLY;
    }

    /// Whether an open order may be given other terms.
    public boolean isEditable() {
        return isMatching() || this == AUCTION;
    }

    /// Whether an open order may be cancelled.
    public boolean isCancellable() {
        return isEditable() || this == CANCEL_ONLY;
    }
}
