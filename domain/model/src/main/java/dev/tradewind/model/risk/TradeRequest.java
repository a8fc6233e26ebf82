// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;
import java.util.List;

/// A wish to change exposure, netted over the bots that want it. `requestId` is derived from the
/// decision and unique; `asOf` is the bar close it was decided on; `referencePrice` is the mid
/// then.
public record TradeRequest(
        String requestId,
        Instant asOf,
        Symbol symbol,
        Side side,
        Quantity quantity,
        Price referencePrice,
        Urgency urgency,
        Regime regime,
        Instant regimeAsOf,
        List<BotId> bots) {

    public TradeRequest {
        Checks.require(
                requestId.matches("[^|\\s]{1,200}"),
                "requestId",
                "must be 1 to 200 characters without spaces and |",
                requestId);
        Checks.positive("quantity", quantity.value());
        bots = List.copyOf(bots);
    }
}
