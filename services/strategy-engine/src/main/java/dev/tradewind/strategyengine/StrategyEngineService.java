// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.regime.RegimeClient;
import dev.tradewind.serviceapi.risk.RiskClient;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import dev.tradewind.strategy.catalogue.StrategyCatalogue;
import dev.tradewind.strategy.cycle.CycleConfig;
import dev.tradewind.strategy.cycle.CyclePorts;
import dev.tradewind.strategy.rules.BuiltInStrategies;
import dev.tradewind.strategyengine.config.AllocationSettings;
import dev.tradewind.strategyengine.config.BotSettings;
import dev.tradewind.strategyengine.config.CycleSettings;
import dev.tradewind.strategyengine.market.BarMemory;
import dev.tradewind.strategyengine.market.GatewayHistory;
import dev.tradewind.strategyengine.market.ProductCatalogue;
import dev.tradewind.strategyengine.port.ExecutionService;
import dev.tradewind.strategyengine.port.Patience;
import dev.tradewind.strategyengine.port.PortfolioService;
import dev.tradewind.strategyengine.port.RegimeService;
import dev.tradewind.strategyengine.port.RiskService;
import dev.tradewind.strategyengine.resource.BotResource;
import dev.tradewind.strategyengine.resource.CatalogueResource;
import dev.tradewind.strategyengine.resource.DecisionResource;
import dev.tradewind.strategyengine.run.BotFleet;
import dev.tradewind.strategyengine.run.CycleRunner;
import dev.tradewind.strategyengine.run.InstantRunner;
import dev.tradewind.strategyengine.run.LatestDecisions;
import dev.tradewind.strategyengine.run.Pace;
import dev.tradewind.strategyengine.run.RunObserver;
import dev.tradewind.strategyengine.store.BotStore;
import dev.tradewind.strategyengine.store.CycleStore;
import dev.tradewind.strategyengine.store.DecisionStore;
import java.util.List;

/// The strategy engine: the whole wiring of the service.
public final class StrategyEngineService {

    private static final int USUAL_PORT = 8005;

    private StrategyEngineService() {}

    public static ServiceDefinition definition() {
        return new ServiceDefinition(
                StrategyClient.SERVICE,
                USUAL_PORT,
                List.of(
                        Section.of("strategy", CycleSettings.class),
                        Section.of("allocation", AllocationSettings.class),
                        Section.of("bots", BotSettings.class)),
                StrategyEngineService::assemble);
    }

    private static void assemble(ServiceContext context) {
        Database database = context.database();
        EventFeed feed = context.feed();
        SystemTime time = context.time();
        StrategyCatalogue catalogue = BuiltInStrategies.catalogue();
        CycleConfig config =
                context.settings(CycleSettings.class)
                        .cycleConfig(context.settings(AllocationSettings.class));

        DecisionStore decisions = new DecisionStore(database, context.tablePrefix());
        CycleStore cycles = new CycleStore(database, context.tablePrefix(), feed, decisions);
        LatestDecisions latest = new LatestDecisions(decisions);
        BotStore bots = new BotStore(database, context.tablePrefix());
        BotFleet fleet = new BotFleet(database, bots, catalogue, time);
        context.onStop(fleet);
        fleet.seed(context.settings(BotSettings.class).fleet());
        fleet.startAll();

        new BotResource(fleet, bots, latest, context.commands()).publish(context.router());
        new CatalogueResource(catalogue, config.weights(), fleet).publish(context.router());
        new DecisionResource(decisions, cycles, feed).publish(context.router());

        MarketDataClient gateway = new MarketDataClient(context.client(MarketDataClient.SERVICE));
        BarMemory bars =
                new BarMemory(
                        new GatewayHistory(gateway),
                        new ProductCatalogue(gateway),
                        context.settings(CycleSettings.class).keptBars());
        CycleRunner.Parts parts = new CycleRunner.Parts(config, ports(context, bars));
        RunObserver observer = new RunObserver(latest, context.metrics());
        InstantRunner runner =
                new InstantRunner(
                        bars,
                        new CycleRunner(fleet, parts, cycles, observer, time),
                        new Pace(gateway, time),
                        cycles.progress());
        context.work("resume the market", runner::resume);
        context.follow(MarketDataClient.SERVICE, runner.position(), runner::hear);
        waitForOthers(context);
    }

    private static CyclePorts ports(ServiceContext context, BarMemory bars) {
        CycleSettings settings = context.settings(CycleSettings.class);
        Patience reads = new Patience(context.time(), settings.answerWait());
        Patience orders = new Patience(context.time(), settings.orderWait());
        ExecutionService execution =
                new ExecutionService(
                        new ExecutionClient(context.client(ExecutionClient.SERVICE)), orders);
        return new CyclePorts(
                bars,
                new RegimeService(new RegimeClient(context.client(RegimeClient.SERVICE)), reads),
                new PortfolioService(
                        new PortfolioClient(context.client(PortfolioClient.SERVICE)), reads),
                execution,
                new RiskService(new RiskClient(context.client(RiskClient.SERVICE)), orders),
                execution,
                (_, _, _) -> {});
    }

    private static void waitForOthers(ServiceContext context) {
        List.of(
                        MarketDataClient.SERVICE,
                        RegimeClient.SERVICE,
                        PortfolioClient.SERVICE,
                        RiskClient.SERVICE,
                        ExecutionClient.SERVICE)
                .forEach(context::waitFor);
    }
}
