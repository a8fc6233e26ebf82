// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.base.check.Checks;
import java.time.Duration;

/// Rules of planning: the policy, how long a resting order lives (one bar on a venue known by its
/// bars), the fill assumption, and the slippage assumed for taking while no volume is known (bps,
/// >= 0).
public record PlannerConfig(
        PlanningPolicy policy,
        Duration restingLife,
        FillProbability fillProbability,
        double slippageBps) {

    public PlannerConfig {
        Checks.positive("restingLife", restingLife);
        Checks.nonNegative("slippageBps", slippageBps);
    }

    /// The cheapest way, one hour, 50 bps of volatility an hour, 3 bps of slippage.
    public static PlannerConfig defaults() {
        return new PlannerConfig(
                PlanningPolicy.EXPECTED_COST, Duration.ofHours(1), new FillProbability(50), 3);
    }
}
