// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;

/// A trade to be planned: decided at `asOf` at the mid price `mid`. `expectedEdgeBps` is what not
/// trading forgoes (0 for exits). A `reducing` trade never waits and knows no ceiling.
public record PlanRequest(
        Symbol symbol,
        Side side,
        Quantity quantity,
        Price mid,
        Urgency urgency,
        double expectedEdgeBps,
        boolean reducing,
        Instant asOf) {

    public PlanRequest {
        Checks.positive("quantity", quantity.value());
        Checks.finite("expectedEdgeBps", expectedEdgeBps);
    }
}
