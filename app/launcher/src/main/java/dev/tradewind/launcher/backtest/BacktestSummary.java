// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.backtest;

import dev.tradewind.backtest.result.Assumptions;
import dev.tradewind.backtest.result.BacktestResult;
import dev.tradewind.backtest.result.BotResult;
import dev.tradewind.backtest.result.CostSplit;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.performance.Performance;
import java.util.List;
import java.util.Map;

/// A result without its curves, for `--json`.
public record BacktestSummary(
        Assumptions assumptions,
        EquityPoint end,
        Performance performance,
        List<BotResult> bots,
        Map<Outcome, Integer> outcomes,
        CostSplit costs,
        BacktestResult.VenueCheck venueCheck,
        String decisionsSha256) {

    public static BacktestSummary of(BacktestResult result) {
        return new BacktestSummary(
                result.assumptions(),
                result.equity().getLast(),
                result.performance(),
                result.bots(),
                result.outcomes(),
                result.costs(),
                result.venueCheck(),
                result.decisionsSha256());
    }
}
