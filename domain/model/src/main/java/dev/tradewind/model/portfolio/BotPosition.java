// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One bot's own part of a product. After its first fill a bot keeps this record while flat too (quantity 0, no entry
/// price, no opening time). `entries` counts the buy fills since it was last flat.
public record BotPosition(
        BotId bot,
        Symbol symbol,
        Quantity quantity,
        @Nullable Price averageEntryPrice,
        @Nullable Instant openedAt,
        int entries,
        Price lastFillPrice,
        Instant lastFillAt,
        Money realizedPnl,
        Money fees) {}
