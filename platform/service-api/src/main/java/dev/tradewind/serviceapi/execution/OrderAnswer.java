// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.order.Fill;
import java.util.List;

/// One order with the command that caused it, its plan and its fills, oldest first:
/// `GET /api/v1/execution/{clientOrderId}`.
public record OrderAnswer(
        OrderView order, ExecuteCommand command, ExecutionPlan plan, List<Fill> fills) {

    public OrderAnswer {
        fills = List.copyOf(fills);
    }
}
