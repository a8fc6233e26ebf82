// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.gate.ExecutionLimits;
import dev.tradewind.execution.planner.PlannerConfig;
import java.time.Duration;

/// The rules of one execution engine.
public record ExecutionConfig(PlannerConfig planner, ExecutionLimits limits) {

    public static ExecutionConfig defaults() {
        return new ExecutionConfig(PlannerConfig.defaults(), ExecutionLimits.defaults());
    }

    /// The defaults on a venue of bars of this length: a resting order lives for one bar.
    public static ExecutionConfig onBarsOf(Duration length) {
        return new ExecutionConfig(
                PlannerConfig.defaults().restingFor(length), ExecutionLimits.defaults());
    }
}
