// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.backtest.setup.BacktestRules;
import dev.tradewind.backtest.setup.BacktestSetup;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.PortfolioConfig;
import dev.tradewind.portfolio.PortfolioEngine;
import dev.tradewind.risk.RiskEngine;
import dev.tradewind.risk.RiskLimits;
import dev.tradewind.risk.history.CloseHistory;
import dev.tradewind.strategy.cycle.CyclePorts;
import dev.tradewind.strategy.cycle.DecisionCycle;
import dev.tradewind.strategy.cycle.RunningFleet;
import dev.tradewind.strategy.rules.BuiltInStrategies;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.simulator.FillModel;
import dev.tradewind.venue.simulator.SimulatedVenue;
import dev.tradewind.venue.simulator.VenueConfig;
import dev.tradewind.venue.simulator.market.BarMarket;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All engines of one run. The order of events at an instant is that of the live system: fills of the orders
/// sent before, then the bars, then regimes and marks, then decisions. One thread owns it.
public final class Engines {

    private final BacktestSetup setup;
    private final Timeframe timeframe;
    private final SimulatedVenue venue;
    private final MarketPort market;
    private final RegimePort regimes;
    private final PortfolioEngine portfolio;
    private final PortfolioPort snapshots;
    private final RiskEngine risk;
    private final CloseHistory history = new CloseHistory();
    private final ExecutionPort execution;
    private final DecisionCycle cycle;
    private final RunRecorder recorder;
    private final FeeRates openingRates;
    private final FillModel fills;

    public Engines(BacktestSetup setup, RunRecorder recorder) {
        BacktestRules rules = setup.rules();
        this.setup = setup;
        this.recorder = recorder;
        BarMarket source = setup.market();
        timeframe = source.timeframe();
        List<Instrument> instruments = source.instruments();
        venue =
                SimulatedVenue.open(
                        new VenueConfig(
                                rules.fees(), rules.fills(), List.of(setup.openingBalance())),
                        instruments,
                        setup.from());
        openingRates = venue.feeRates();
        fills = rules.fills();
        market = new MarketPort(instruments);
        regimes = new RegimePort(rules.regimes().apply(timeframe));
        portfolio = new PortfolioEngine(PortfolioConfig.defaults());
        snapshots = new PortfolioPort(portfolio);
        RunGrants grants = new RunGrants();
        risk = new RiskEngine(RiskLimits.defaults(products(instruments)), grants);
        execution = new ExecutionPort(venue, instruments, rules, grants, portfolio);
        RunningFleet fleet = new RunningFleet(BuiltInStrategies.catalogue());
        setup.bots().forEach(fleet::start);
        cycle =
                new DecisionCycle(
                        new CyclePorts(
                                market,
                                regimes,
                                snapshots,
                                execution,
                                new RiskPort(risk, snapshots, history),
                                execution,
                                recorder),
                        rules.cycle(),
                        fleet);
    }

    /// Takes in every bar that closed up to the start, without trading.
    public void warmUp() {
        Optional<MarketInstant> next = setup.market().next(setup.warmUpFrom());
        while (next.isPresent() && !next.get().closeTime().isAfter(setup.from())) {
            List<ClosedBar> bars = market.take(next.get());
            regimes.read(next.get().closeTime(), bars);
            bars.forEach(history::add);
            bars.forEach(bar -> venue.mark(bar.symbol(), bar.bar().close()));
            next = setup.market().next(next.get().closeTime());
        }
        portfolio.open(setup.from(), List.of(setup.openingBalance()));
        EquityPoint opening = portfolio.equityCurve().getLast();
        recorder.opened(opening, market.closes(timeframe));
    }

    /// Lives through one instant.
    public void live(MarketInstant instant) {
        Instant asOf = instant.closeTime();
        venue.advance(instant);
        recorder.filled(execution.settle());
        List<ClosedBar> bars = market.take(instant);
        bars.forEach(history::add);
        List<RegimeReading> readings = regimes.read(asOf, bars);
        SortedMap<Symbol, Price> closes = new TreeMap<>();
        bars.forEach(bar -> closes.put(bar.symbol(), bar.bar().close()));
        recorder.marked(portfolio.mark(asOf, closes), closes, readings);
        risk.observe(snapshots.take(asOf));
        cycle.run(timeframe, asOf);
    }

    private static List<Symbol> products(List<Instrument> instruments) {
        return instruments.stream().map(Instrument::symbol).toList();
    }

    /// The fee tier the account opened in.
    FeeRates openingRates() {
        return openingRates;
    }

    /// Open time of the first bar the engines saw.
    Instant warmUpFrom() {
        return market.first();
    }

    /// How this run modelled what a bar does not tell, in plain words.
    List<String> rules() {
        return List.of(
                "Decisions at the close of a bar trade in the next bar at the earliest.",
                "Taking pays the next open plus half a spread (%s bps for BTC and ETH, %s others) plus %s bps slippage."
                        .formatted(
                                fills.majorHalfSpreadBps(),
                                fills.minorHalfSpreadBps(),
                                fills.slippageBps()),
                "A resting order fills only if the bar trades through its price; a touch is no fill.",
                "All our orders in a product get at most %s of a bar's volume."
                        .formatted(fills.participationFraction()),
                "The replayed market does not react to our orders.");
    }

    /// The books at the end.
    public PortfolioEngine portfolio() {
        return portfolio;
    }

    /// The venue at the end.
    public SimulatedVenue venue() {
        return venue;
    }
}
