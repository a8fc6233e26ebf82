// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import java.util.List;

/// Purchases still held, and those matched with sales, first in first out: `GET /api/v1/lots`.
public record LotsAnswer(List<OpenLot> open, List<ClosedLot> closed) {

    public LotsAnswer {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /// What is left of one purchase.
    public record OpenLot(
            String entryId,
            Symbol symbol,
            Instant openedAt,
            Quantity quantity,
            Price price,
            Money fee) {}

    /// A purchase, or a part of it, with the sale it was matched with; `pnl` is net of `fees`.
    public record ClosedLot(
            String openEntryId,
            String closeEntryId,
            Symbol symbol,
            Quantity quantity,
            Instant openedAt,
            Price openPrice,
            Instant closedAt,
            Price closePrice,
            Money fees,
            Money pnl) {}
}
