// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;

/// Asks what a trade would cost and how it would be worked, without doing anything: `POST
/// /api/v1/execution/plan`. `mid` is the mid price at `asOf`; `expectedEdgeBps` what not trading
/// would forgo (0 when not known, or for exits).
public record PlanQuestion(
        Symbol symbol,
        Side side,
        Quantity quantity,
        Price mid,
        Urgency urgency,
        double expectedEdgeBps,
        Instant asOf) {

    public PlanQuestion {
        Checks.positive("quantity", quantity.value());
        Checks.finite("expectedEdgeBps", expectedEdgeBps);
    }
}
