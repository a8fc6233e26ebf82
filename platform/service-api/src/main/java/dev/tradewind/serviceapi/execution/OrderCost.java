// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one finished order cost against the mid at its decision, positive = cost. `expectedBps` is
/// what the plan expected of the chosen way. `opportunity` is absent while something stayed
/// unfilled and no later price is known.
public record OrderCost(
        ClientOrderId clientOrderId,
        Symbol symbol,
        Side side,
        Quantity quantity,
        Quantity filled,
        Money fees,
        Money spread,
        Money move,
        Money delay,
        @Nullable Money opportunity,
        double totalBps,
        double expectedBps,
        Instant createdAt) {}
