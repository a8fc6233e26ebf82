// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.strategy.allocation.AllocationWeights;
import java.util.List;

/// What governs the path from signal to order: the allocation table, how many times its round-trip
/// cost a trade must be expected to earn, the families whose edge is recorded but not required (to
/// run a baseline as it was), and the change of holding, as a fraction of the budget, up to which
/// nothing is traded.
public record CycleConfig(
        AllocationWeights weights,
        double edgeMultiple,
        List<StrategyFamily> withoutEdgeGate,
        double noTradeBandFraction) {

    public CycleConfig {
        Checks.within("edgeMultiple", edgeMultiple, 0, 100);
        Checks.fraction("noTradeBandFraction", noTradeBandFraction);
        withoutEdgeGate = List.copyOf(withoutEdgeGate);
    }

    /// The roadmap's weights, a multiple of 1 for every family, a band of 10 %.
    public static CycleConfig defaults() {
        return new CycleConfig(AllocationWeights.roadmap(), 1.0, List.of(), 0.10);
    }
}
