// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Costs of finished orders, newest first, and their sums: `GET /api/v1/execution/costs`. `costBps`
/// is the sum of all parts over `filledNotional`, absent before the first fill. `assumptions` says
/// what the split rests on.
public record CostsAnswer(
        int orders,
        Money filledNotional,
        Money fees,
        Money spread,
        Money move,
        @Nullable Double costBps,
        String assumptions,
        List<OrderCost> details) {

    public CostsAnswer {
        details = List.copyOf(details);
    }
}
