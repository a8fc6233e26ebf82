// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import java.time.Instant;

/// One bot's way from flat to flat in one product: everything it bought on the way cost `paid`
/// before fees; `pnl` is net of `fees`.
public record RoundTrip(
        BotId bot,
        Symbol symbol,
        Instant openedAt,
        Instant closedAt,
        Money paid,
        Money fees,
        Money pnl) {}
