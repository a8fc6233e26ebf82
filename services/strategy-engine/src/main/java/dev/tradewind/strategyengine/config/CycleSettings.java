// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.config;

import dev.tradewind.framework.config.Setting;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.strategy.cycle.CycleConfig;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Section `strategy`: how decisions are made and how long their parts may take.
public record CycleSettings(
        @Setting(
                        defaultValue = "1.0",
                        description =
                                "Times its round-trip cost that an entry must be expected to earn",
                        min = "0",
                        max = "100")
                double edgeMultiple,
        @Setting(
                        defaultValue = "0.10",
                        description = "Fraction of the budget up to which a change is not traded",
                        min = "0",
                        max = "1")
                double noTradeBand,
        @Setting(
                        defaultValue = "",
                        description = "Families whose edge is not required, such as legacy")
                List<String> withoutEdgeGate,
        @Setting(
                        defaultValue = "5s",
                        description = "Longest wait for regimes, and for the portfolio",
                        min = "10ms",
                        max = "10s")
                Duration answerWait,
        @Setting(
                        defaultValue = "1s",
                        description = "Longest wait for one cost estimate, risk decision or order",
                        min = "10ms",
                        max = "60s")
                Duration orderWait,
        @Setting(
                        defaultValue = "50000",
                        description = "Bars kept in memory of each product and timeframe",
                        min = "3000",
                        max = "10000000")
                int keptBars) {

    /// What governs the decision cycle, with the weights of `allocation`.
    public CycleConfig cycleConfig(AllocationSettings allocation) {
        return new CycleConfig(
                allocation.weights(),
                edgeMultiple,
                withoutEdgeGate.stream().map(CycleSettings::family).toList(),
                noTradeBand);
    }

    private static StrategyFamily family(String name) {
        return StrategyFamily.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
