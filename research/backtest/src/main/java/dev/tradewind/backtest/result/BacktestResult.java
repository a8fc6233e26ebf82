// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.money.Money;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.performance.Performance;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The whole result of one backtest. `decisionsSha256` covers every decision record in order: two runs that
/// decided alike have the same hash.
public record BacktestResult(
        Assumptions assumptions,
        List<EquityPoint> equity,
        List<BenchmarkPoint> buyAndHold,
        Performance performance,
        List<ProductResult> products,
        List<BotResult> bots,
        Map<Outcome, Integer> outcomes,
        CostSplit costs,
        VenueCheck venueCheck,
        String decisionsSha256) {

    public BacktestResult {
        equity = List.copyOf(equity);
        buyAndHold = List.copyOf(buyAndHold);
        products = List.copyOf(products);
        bots = List.copyOf(bots);
        EnumMap<Outcome, Integer> copy = new EnumMap<>(Outcome.class);
        copy.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(copy);
    }

    /// Our ledger against the venue's account at the end: both totals of cash, and whether every asset is equal
    /// to the last unit.
    public record VenueCheck(Money ledgerCash, Money venueCash, boolean equal) {}

    /// Evaluations in all.
    public int evaluations() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
