// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.List;

/// What each bot contributed: `GET /api/v1/attribution`. Over all bots (with `unassigned`) total
/// P&L, fees and traded notional add up to the account's. `feesAvoided` is what internal crosses
/// saved, both sides at the maker fee.
public record AttributionAnswer(Instant asOf, List<BotResult> bots, Money feesAvoided) {

    public AttributionAnswer {
        bots = List.copyOf(bots);
    }

    /// One bot's result, net of fees.
    public record BotResult(
            BotId bot,
            Money totalPnl,
            Money realizedPnl,
            Money unrealizedPnl,
            Money fees,
            Money traded,
            int fills,
            int roundTrips,
            int winningRoundTrips) {}
}
