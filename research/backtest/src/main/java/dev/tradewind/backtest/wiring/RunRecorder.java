// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.backtest.result.Assumptions;
import dev.tradewind.backtest.result.BacktestResult;
import dev.tradewind.backtest.result.BotResult;
import dev.tradewind.backtest.setup.BacktestSetup;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.portfolio.BotAttribution;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.PortfolioEngine;
import dev.tradewind.portfolio.performance.Performance;
import dev.tradewind.strategy.port.DecisionLog;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.VenueBalance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Listens to a run and makes its result.
public final class RunRecorder implements DecisionLog {

    private final BacktestSetup setup;
    private final Consumer<DecisionRecord> listener;
    private final DecisionTally decisions = new DecisionTally();
    private final CostTally costs;
    private final SortedMap<Symbol, ProductTrace> products = new TreeMap<>();
    private final List<EquityPoint> equity = new ArrayList<>();
    private final BuyAndHold benchmark;

    /// `takerFraction` is what the benchmark pays to buy.
    public RunRecorder(
            BacktestSetup setup, Consumer<DecisionRecord> listener, BigDecimal takerFraction) {
        this.setup = setup;
        this.listener = listener;
        costs = new CostTally(setup.openingBalance().currency());
        benchmark =
                new BuyAndHold(
                        setup.openingBalance(), setup.market().instruments().size(), takerFraction);
        setup.market().instruments().forEach(each -> trace(each.symbol()));
    }

    @Override
    public void keep(Timeframe timeframe, Instant asOf, List<DecisionRecord> records) {
        for (DecisionRecord each : records) {
            decisions.add(each);
            listener.accept(each);
        }
    }

    void opened(EquityPoint opening, SortedMap<Symbol, Price> closes) {
        equity.add(opening);
        benchmark.mark(opening.asOf(), closes);
    }

    void filled(List<ExecutionPort.Settled> fills) {
        for (ExecutionPort.Settled each : fills) {
            costs.add(each.booked().fill(), each.order().intent().command().arrivalPrice());
            trace(each.booked().fill().symbol()).filled(each.booked().fill());
        }
    }

    void marked(EquityPoint point, SortedMap<Symbol, Price> closes, List<RegimeReading> readings) {
        equity.add(point);
        benchmark.mark(point.asOf(), closes);
        closes.forEach((symbol, close) -> trace(symbol).closed(point.asOf(), close));
        readings.forEach(each -> trace(each.symbol()).read(point.asOf(), each.regime()));
    }

    private ProductTrace trace(Symbol symbol) {
        return products.computeIfAbsent(symbol, ProductTrace::new);
    }

    /// The result of the run, which has ended.
    public BacktestResult result(Engines engines) {
        PortfolioEngine portfolio = engines.portfolio();
        Instant end = equity.getLast().asOf();
        return new BacktestResult(
                assumptions(engines, end),
                equity,
                benchmark.points(),
                Performance.of(equity, portfolio.roundTrips()),
                products.values().stream().map(each -> each.result(end)).toList(),
                bots(portfolio.attribution()),
                decisions.all(),
                costs.split(portfolio.feesAvoided()),
                check(engines),
                decisions.sha256Hex());
    }

    private Assumptions assumptions(Engines engines, Instant end) {
        FeeRates rates = engines.openingRates();
        return new Assumptions(
                setup.market().instruments().stream().map(Instrument::symbol).toList(),
                setup.market().timeframe(),
                engines.warmUpFrom(),
                setup.from(),
                end,
                setup.bots().size(),
                setup.openingBalance(),
                "%s: maker %s, taker %s, moving with 30-day volume"
                        .formatted(rates.tier(), rates.makerFraction(), rates.takerFraction()),
                setup.seed(),
                setup.data(),
                engines.rules());
    }

    private List<BotResult> bots(List<BotAttribution> attributions) {
        SortedMap<BotId, BotAttribution> known = new TreeMap<>();
        attributions.forEach(each -> known.put(each.bot(), each));
        return setup.bots().stream()
                .sorted(Comparator.comparing(BotConfig::id))
                .map(bot -> result(bot, known.get(bot.id())))
                .toList();
    }

    private BotResult result(BotConfig bot, @Nullable BotAttribution own) {
        Money none = Money.zero(setup.openingBalance().currency());
        return new BotResult(
                bot,
                own == null ? none : own.totalPnl(),
                own == null ? none : own.fees(),
                own == null ? 0 : own.fills(),
                decisions.of(bot.id()));
    }

    private BacktestResult.VenueCheck check(Engines engines) {
        Money none = Money.zero(setup.openingBalance().currency());
        TreeMap<String, BigDecimal> venue = new TreeMap<>();
        for (VenueBalance balance : engines.venue().balances()) {
            if (balance.total().signum() != 0) {
                venue.put(balance.asset().code(), balance.total().stripTrailingZeros());
            }
        }
        TreeMap<String, BigDecimal> ledger = new TreeMap<>();
        engines.portfolio()
                .balances()
                .forEach((asset, owned) -> {
                    if (!owned.isZero()) {
                        ledger.put(asset.code(), owned.amount().stripTrailingZeros());
                    }
                });
        String cash = none.currency().code();
        return new BacktestResult.VenueCheck(
                new Money(ledger.getOrDefault(cash, BigDecimal.ZERO), none.currency()),
                new Money(venue.getOrDefault(cash, BigDecimal.ZERO), none.currency()),
                ledger.equals(venue));
    }
}
