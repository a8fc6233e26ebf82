// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.execution.ExecutionPlan;

/// The expected cost of one side of the trade, given that it fills, and the plan with its
/// alternatives.
public record PlanAnswer(CostEstimate estimate, ExecutionPlan plan) {}
