// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import java.time.Instant;

/// What must be durable before the first byte of an order leaves: the command with its grant, the
/// plan, and the frozen request. `createdAt` is market time. Once written it never changes.
public record OrderIntent(
        ExecuteCommand command, ExecutionPlan plan, OrderRequest request, Instant createdAt) {

    public ClientOrderId clientOrderId() {
        return request.clientOrderId();
    }
}
