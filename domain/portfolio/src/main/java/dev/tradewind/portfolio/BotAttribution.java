// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Money;

/// What one bot contributed. `totalPnl` = realized + unrealized, net of fees; over all bots it adds
/// up to the account's exactly (its parts need not: bots have entry prices of their own). `fills`
/// counts market fills and crosses, `traded` is their notional.
public record BotAttribution(
        BotId bot,
        Money realizedPnl,
        Money unrealizedPnl,
        Money fees,
        Money traded,
        int fills,
        int roundTrips,
        int winningRoundTrips) {

    public Money totalPnl() {
        return realizedPnl.plus(unrealizedPnl);
    }
}
