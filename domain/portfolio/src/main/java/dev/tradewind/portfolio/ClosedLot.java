// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;

/// A purchase, or a part of it, matched with a later sale, first in first out. `fees` are those of
/// both sides, `pnl` is net of them.
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
