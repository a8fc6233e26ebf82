// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench;

import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.terminal.Screen;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.risk.RiskClient;
import dev.tradewind.serviceapi.strategy.CycleView;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/// Measures a system that runs: how long orders take from the close of their bars, prices to be answered and
/// risk checks to be decided, all over HTTP.
public final class FlowBench {

    private static final SystemTime TIME = new SystemTime();
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int PAGE = 200;

    private final RemoteServices services;
    private final StrategyClient strategy;
    private final Symbol symbol;
    private final Screen screen;

    /// @param symbol the product that prices and risk checks are asked for
    public FlowBench(RemoteServices services, Symbol symbol, Screen screen) {
        this.services = services;
        this.strategy = new StrategyClient(services.service(StrategyClient.SERVICE));
        this.symbol = symbol;
        this.screen = screen;
    }

    /// Every cycle up to the close `end`, oldest first.
    ///
    /// @throws CommandFailure when the market stands still for longer than `patience`
    public List<CycleView> cyclesUntil(Instant end, int expected, Duration patience) {
        List<CycleView> cycles = new ArrayList<>();
        Set<Instant> seen = new TreeSet<>();
        long lastChange = System.nanoTime();
        while (!seen.contains(end)) {
            int before = seen.size();
            for (CycleView cycle : page()) {
                if (!cycle.asOf().isAfter(end) && seen.add(cycle.asOf())) {
                    cycles.add(cycle);
                }
            }
            if (seen.size() > before) {
                lastChange = System.nanoTime();
            }
            screen.progress(seen.size(), expected, seen.size() + " closes decided");
            if (System.nanoTime() - lastChange > patience.toNanos()) {
                throw new CommandFailure(
                        ExitCode.FAILED,
                        "the market has stood still for %d s after %d closes; see the log."
                                .formatted(patience.toSeconds(), seen.size()));
            }
            TIME.pause(POLL);
        }
        return cycles;
    }

    /// The price endpoint, one call after the other.
    public Latencies prices(int warmUp, int calls) {
        MarketDataClient gateway = new MarketDataClient(services.service(MarketDataClient.SERVICE));
        return timed(
                warmUp,
                calls,
                _ -> services.orFail(MarketDataClient.SERVICE, gateway.price(symbol)));
    }

    /// Risk checks at the close `asOf`, one after the other, each under an id of its own.
    public Latencies riskChecks(Instant asOf, int warmUp, int calls) {
        RiskClient risk = new RiskClient(services.service(RiskClient.SERVICE));
        MarketDataClient gateway = new MarketDataClient(services.service(MarketDataClient.SERVICE));
        Price price = services.orFail(MarketDataClient.SERVICE, gateway.price(symbol)).price();
        return timed(
                warmUp,
                calls,
                number ->
                        services.orFail(
                                RiskClient.SERVICE, risk.decide(request(number, asOf, price))));
    }

    private TradeRequest request(int number, Instant asOf, Price price) {
        return new TradeRequest(
                "bench-" + number,
                asOf,
                symbol,
                Side.BUY,
                Quantity.of("0.001"),
                price,
                Urgency.NORMAL,
                Regime.TRENDING,
                asOf,
                List.of(new BotId("bench")));
    }

    private Latencies timed(int warmUp, int calls, IntConsumer call) {
        List<Duration> durations = new ArrayList<>();
        for (int number = 0; number < warmUp + calls; number++) {
            long begin = System.nanoTime();
            call.accept(number);
            if (number >= warmUp) {
                durations.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        return Latencies.of(durations);
    }

    private List<CycleView> page() {
        return services.orFail(StrategyClient.SERVICE, strategy.cycles(PAGE)).cycles();
    }
}
