// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as its owner sees it.
///
/// @param entry the present terms: after an edit price and size are the new ones
/// @param filled base currency done so far; `filledValue` the same in quote currency, without fees
/// @param hold what the account holds for it: quote currency of a purchase, base of a sale
/// @param triggered whether its stop was reached; false for an order without one
/// @param endReason why it ended other than by being filled; empty text before that
/// @param edits what it was before each edit, newest last
public record CustomerOrder(
        String orderId,
        OrderEntry entry,
        OrderStanding standing,
        Instant createdAt,
        Instant updatedAt,
        BigDecimal filled,
        BigDecimal filledValue,
        BigDecimal fees,
        int fills,
        @Nullable Instant lastFillAt,
        BigDecimal hold,
        boolean triggered,
        String endReason,
        List<Edit> edits) {

    public CustomerOrder {
        edits = List.copyOf(edits);
    }

    /// Terms that an edit replaced, and when.
    public record Edit(BigDecimal price, BigDecimal size, Instant time) {}

    /// Whether it can still fill.
    public boolean isOpen() {
        return standing == OrderStanding.OPEN;
    }
}
