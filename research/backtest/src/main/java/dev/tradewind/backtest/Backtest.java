// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest;

import dev.tradewind.backtest.result.BacktestResult;
import dev.tradewind.backtest.setup.BacktestSetup;
import dev.tradewind.backtest.wiring.Engines;
import dev.tradewind.backtest.wiring.RunRecorder;
import dev.tradewind.base.check.Checks;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// One run of the decision path over a market. Each instant goes the way of a live bar: the venue matches,
/// fills are booked, the bars are taken in, regimes are read, the books are marked, `DecisionCycle` decides.
public final class Backtest {

    private final BacktestSetup setup;
    private final Consumer<DecisionRecord> decisions;
    private final Consumer<Instant> progress;

    /// `decisions` hears every record in order, `progress` every close that is done.
    public Backtest(
            BacktestSetup setup, Consumer<DecisionRecord> decisions, Consumer<Instant> progress) {
        this.setup = setup;
        this.decisions = decisions;
        this.progress = progress;
    }

    /// Runs to the end and answers what came of it.
    public BacktestResult run() {
        BigDecimal takerFraction = setup.rules().fees().at(BigDecimal.ZERO).takerFraction();
        RunRecorder recorder = new RunRecorder(setup, decisions, takerFraction);
        Engines engines = new Engines(setup, recorder);
        engines.warmUp();
        Optional<MarketInstant> next = nextAfter(setup.from());
        Checks.require(
                next.isPresent(),
                "from",
                "must leave bars to trade on before " + setup.to(),
                setup.from());
        while (next.isPresent()) {
            engines.live(next.get());
            progress.accept(next.get().closeTime());
            next = nextAfter(next.get().closeTime());
        }
        return recorder.result(engines);
    }

    private Optional<MarketInstant> nextAfter(Instant close) {
        return setup.market()
                .next(close)
                .filter(instant -> !instant.closeTime().isAfter(setup.to()));
    }
}
