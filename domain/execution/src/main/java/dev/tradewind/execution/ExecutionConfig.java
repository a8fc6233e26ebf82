// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.gate.ExecutionLimits;
import dev.tradewind.execution.planner.PlannerConfig;

/// The rules of one execution engine.
public record ExecutionConfig(PlannerConfig planner, ExecutionLimits limits) {

    public static ExecutionConfig defaults() {
        return new ExecutionConfig(PlannerConfig.defaults(), ExecutionLimits.defaults());
    }
}
