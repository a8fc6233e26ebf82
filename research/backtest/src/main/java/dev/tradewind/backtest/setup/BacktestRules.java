// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.setup;

import dev.tradewind.execution.ExecutionConfig;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regime.model.RegimeModel;
import dev.tradewind.strategy.cycle.CycleConfig;
import dev.tradewind.venue.simulator.FillModel;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.util.function.Function;

/// How a run charges, fills, works orders, decides and reads regimes. `regimes` makes a fresh engine for
/// a timeframe.
public record BacktestRules(
        FeeSchedule fees,
        FillModel fills,
        ExecutionConfig execution,
        CycleConfig cycle,
        Function<Timeframe, RegimeEngine> regimes) {

    /// What a system does that nobody configured.
    public static BacktestRules defaults() {
        return new BacktestRules(
                FeeSchedule.COINBASE,
                FillModel.PESSIMISTIC,
                ExecutionConfig.defaults(),
                CycleConfig.defaults(),
                timeframe -> RegimeEngine.probabilistic(timeframe, RegimeModel.builtIn()));
    }
}
