// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// The decision path: from the bars that closed at one instant to orders, for every running bot,
/// once. Live and in the backtest it is this class; only what stands behind the ports differs.
///
/// It reads no clock, draws no chance and makes no id: the same bars, bots and answers give the
/// same records and the same orders. Running an instant again asks risk and execution under the
/// same names, so nothing doubles. One thread at a time.
public final class DecisionCycle {

    private final CyclePorts ports;
    private final CycleConfig config;
    private final RunningFleet fleet;

    public DecisionCycle(CyclePorts ports, CycleConfig config, RunningFleet fleet) {
        this.ports = ports;
        this.config = config;
        this.fleet = fleet;
    }

    /// Decides for every running bot of `timeframe` on the bars that closed at `asOf`, and keeps
    /// and returns one record for each of its products, by bot and then symbol.
    public List<DecisionRecord> run(Timeframe timeframe, Instant asOf) {
        MarketWatch watch = new MarketWatch(ports.market());
        List<Draft> drafts =
                fleet.lanes(timeframe).stream().map(lane -> watch.open(lane, asOf)).toList();

        decide(drafts, timeframe, asOf);
        trade(drafts);

        List<DecisionRecord> records = drafts.stream().map(Draft::toRecord).toList();
        ports.log().keep(timeframe, asOf, records);
        return records;
    }

    /// Regime, portfolio, signal, size and edge: afterwards the open drafts are the trades that are
    /// wanted.
    private void decide(List<Draft> drafts, Timeframe timeframe, Instant asOf) {
        List<Symbol> symbols =
                open(drafts).stream().map(Draft::symbol).distinct().sorted().toList();
        if (symbols.isEmpty()) {
            return;
        }
        Conditions conditions = Conditions.asOf(ports, symbols, timeframe, asOf);
        each(drafts, new SignalStep(conditions)::take);
        conditions
                .portfolio()
                .map(PortfolioSnapshot::equity)
                .ifPresent(equity -> {
                    each(drafts, new SizingStep(config, fleet, equity)::take);
                    each(drafts, new EdgeGate(ports.costs(), config)::take);
                });
    }

    /// Netting, risk and execution: reductions of all products go before the first entry.
    private void trade(List<Draft> drafts) {
        InternalMarket internal = new InternalMarket(ports.executor());
        OrderDesk desk = new OrderDesk(ports.risk(), ports.executor());
        List<ProductTrade> trades = ProductTrade.group(open(drafts));
        trades.forEach(internal::cross);
        trades.forEach(desk::reduce);
        trades.forEach(desk::enter);
    }

    private static void each(List<Draft> drafts, Consumer<Draft> step) {
        open(drafts).forEach(step);
    }

    private static List<Draft> open(List<Draft> drafts) {
        return drafts.stream().filter(Draft::isOpen).toList();
    }
}
