// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order to trade a netted quantity for several bots. `decisionKey` is unique for the decision: the same
/// key twice has one effect. `arrivalPrice` is the mid at `asOf`. `shares` add up to `quantity`. Without
/// `grant` it is executed only if it provably reduces exposure. `expectedEdgeBps` is the gross edge over the
/// position's horizon, which waiting unfilled would forgo; 0 for exits.
public record ExecuteCommand(
        String decisionKey,
        Instant asOf,
        Symbol symbol,
        Side side,
        Quantity quantity,
        Price arrivalPrice,
        Urgency urgency,
        Regime regime,
        Instant regimeAsOf,
        double expectedEdgeBps,
        List<BotShare> shares,
        @Nullable Grant grant) {

    public ExecuteCommand {
        Checks.notBlank("decisionKey", decisionKey);
        Checks.positive("quantity", quantity.value());
        Checks.finite("expectedEdgeBps", expectedEdgeBps);
        shares = List.copyOf(shares);
        Quantity sum =
                shares.stream().map(BotShare::quantity).reduce(Quantity.ZERO, Quantity::plus);
        Checks.require(sum.equals(quantity), "shares", "must add up to " + quantity, sum);
    }
}
