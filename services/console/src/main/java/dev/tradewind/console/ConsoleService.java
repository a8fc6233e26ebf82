// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console;

import dev.tradewind.console.board.Board;
import dev.tradewind.console.board.FeedPulse;
import dev.tradewind.console.board.Part;
import dev.tradewind.console.board.Pulse;
import dev.tradewind.console.board.Refresher;
import dev.tradewind.console.resource.BoardResource;
import dev.tradewind.console.resource.RiskResource;
import dev.tradewind.console.resource.StrategyResource;
import dev.tradewind.console.resource.StreamResource;
import dev.tradewind.console.source.BotsSource;
import dev.tradewind.console.source.DecisionsSource;
import dev.tradewind.console.source.EquitySource;
import dev.tradewind.console.source.MarketSource;
import dev.tradewind.console.source.PortfolioSource;
import dev.tradewind.console.source.RegimeSource;
import dev.tradewind.console.source.ServicesSource;
import dev.tradewind.console.view.CostsView;
import dev.tradewind.framework.http.StaticFiles;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.regime.RegimeClient;
import dev.tradewind.serviceapi.risk.RiskClient;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts the console together. It has no settings and no store, and is ready at once: what it shows
/// of a service that is not there says so.
public final class ConsoleService {

    /// The service's name.
    public static final String NAME = "console";

    private static final int PORT = 8000;
    private static final int LINES = 60;
    private static final List<String> OTHERS =
            List.of(
                    MarketDataClient.SERVICE,
                    RegimeClient.SERVICE,
                    StrategyClient.SERVICE,
                    RiskClient.SERVICE,
                    ExecutionClient.SERVICE,
                    PortfolioClient.SERVICE);

    private final ServiceContext context;
    private final Board board = new Board();
    private final StreamResource stream = new StreamResource(board);
    private final MarketDataClient gateway;
    private final RegimeClient regimes;
    private final StrategyClient strategy;
    private final RiskClient risk;
    private final ExecutionClient execution;
    private final PortfolioClient portfolio;

    private ConsoleService(ServiceContext context) {
        this.context = context;
        gateway = new MarketDataClient(context.client(MarketDataClient.SERVICE));
        regimes = new RegimeClient(context.client(RegimeClient.SERVICE));
        strategy = new StrategyClient(context.client(StrategyClient.SERVICE));
        risk = new RiskClient(context.client(RiskClient.SERVICE));
        execution = new ExecutionClient(context.client(ExecutionClient.SERVICE));
        portfolio = new PortfolioClient(context.client(PortfolioClient.SERVICE));
    }

    public static ServiceDefinition definition() {
        return new ServiceDefinition(
                NAME, PORT, List.of(), context -> new ConsoleService(context).assemble());
    }

    private void assemble() {
        new BoardResource(board).publish(context.router());
        stream.publish(context.router());
        new StrategyResource(strategy).publish(context.router());
        new RiskResource(risk).publish(context.router());
        StaticFiles.serve("dashboard", context.router());
        keepFresh();
    }

    private void keepFresh() {
        Pulse market = pulse(MarketDataClient.SERVICE);
        keep(Part.MARKET, market, new MarketSource(gateway, context.time()));
        Pulse classified = pulse(RegimeClient.SERVICE);
        keep(Part.REGIMES, classified, new RegimeSource(regimes, gateway));
        Pulse booked = pulse(PortfolioClient.SERVICE);
        keep(Part.PORTFOLIO, booked, new PortfolioSource(portfolio));
        keep(Part.EQUITY, booked, new EquitySource(portfolio));
        keep(Part.LOSSES, booked, () -> risk.portfolioVar().orThrow());
        keep(Part.CORRELATION, classified, () -> risk.correlation().orThrow());
        Pulse decided = pulse(StrategyClient.SERVICE);
        keep(Part.DECISIONS, decided, new DecisionsSource(strategy));
        keep(Part.BOTS, decided, new BotsSource(strategy, portfolio));
        keep(Part.RISK, pulse(RiskClient.SERVICE), () -> risk.status().orThrow());
        keepExecution(pulse(ExecutionClient.SERVICE));
        keepServices();
    }

    private void keepExecution(Pulse executed) {
        keep(
                Part.ORDERS,
                executed,
                () ->
                        execution
                                .orders(Optional.empty(), Optional.empty(), LINES)
                                .orThrow()
                                .orders());
        keep(Part.FILLS, executed, () -> execution.fills(LINES).orThrow().fills());
        keep(
                Part.COSTS,
                executed,
                () -> CostsView.of(execution.costs(1).orThrow(), execution.makerRatio().orThrow()));
    }

    private void keepServices() {
        Pulse pulse = new Pulse();
        context.every("ask for health", Refresher.WATCHED_PAUSE.multipliedBy(4), pulse::beat);
        keep(
                Part.SERVICES,
                pulse,
                new ServicesSource(
                        OTHERS.stream().map(context::client).toList(),
                        context.health(),
                        context.time()));
    }

    private Pulse pulse(String producer) {
        Pulse pulse = new Pulse();
        context.work(
                "pulse of " + producer,
                new FeedPulse(context.client(producer), pulse, context.time()));
        return pulse;
    }

    private void keep(Part part, Pulse pulse, Supplier<?> source) {
        Refresher.Surroundings surroundings =
                new Refresher.Surroundings(board, context.time(), stream::isWatched);
        context.work("refresh " + part.label(), new Refresher(part, pulse, source, surroundings));
    }
}
