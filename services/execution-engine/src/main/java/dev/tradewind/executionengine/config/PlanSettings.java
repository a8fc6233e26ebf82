// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.config;

import dev.tradewind.execution.planner.AssumedSpread;
import dev.tradewind.execution.planner.FillProbability;
import dev.tradewind.execution.planner.PlannerConfig;
import dev.tradewind.execution.planner.PlanningPolicy;
import dev.tradewind.framework.config.Setting;
import java.time.Duration;

/// How orders are worked (`execution.plan.*`).
public record PlanSettings(
        @Setting(
                        defaultValue = "expected-cost",
                        description = "How a way is chosen: by expected cost or by size bands")
                PlanningPolicy policy,
        @Setting(
                        defaultValue = "1h",
                        description = "Life of a resting order; one bar on a venue of bars",
                        min = "1s",
                        max = "1d")
                Duration restingLife,
        @Setting(
                        defaultValue = "50",
                        description =
                                "Assumed volatility in bps per hour, for the chance of a fill",
                        min = "1",
                        max = "2000")
                double hourlyVolatilityBps,
        @Setting(
                        defaultValue = "3",
                        description = "Assumed slippage of taking, in bps",
                        min = "0",
                        max = "500")
                double slippageBps,
        @Setting(
                        defaultValue = "2",
                        description = "Assumed half spread of BTC and ETH, in bps",
                        min = "0",
                        max = "500")
                double majorHalfSpreadBps,
        @Setting(
                        defaultValue = "5",
                        description = "Assumed half spread of other products, in bps",
                        min = "0",
                        max = "500")
                double minorHalfSpreadBps) {

    /// The planner's rules.
    public PlannerConfig planner() {
        return new PlannerConfig(
                policy, restingLife, new FillProbability(hourlyVolatilityBps), slippageBps);
    }

    /// The assumed spreads.
    public AssumedSpread spreads() {
        return new AssumedSpread(majorHalfSpreadBps, minorHalfSpreadBps);
    }
}
