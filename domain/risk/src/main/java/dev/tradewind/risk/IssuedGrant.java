// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.risk.Grant;
import java.time.Instant;
import java.util.List;

/// A grant that was given, as far as limits care: `worstNotional` is its quantity at the highest
/// price it allows.
public record IssuedGrant(
        String requestId,
        Instant issuedAt,
        Symbol symbol,
        Side side,
        Quantity maxQuantity,
        Money worstNotional,
        List<BotId> bots) {

    public IssuedGrant {
        bots = List.copyOf(bots);
    }

    /// What limits need to know of `grant`, given for `bots`.
    public static IssuedGrant of(Grant grant, List<BotId> bots) {
        return new IssuedGrant(
                grant.requestId(),
                grant.issuedAt(),
                grant.symbol(),
                grant.side(),
                grant.maxQuantity(),
                grant.highPrice().times(grant.maxQuantity(), grant.symbol().quote()),
                bots);
    }
}
