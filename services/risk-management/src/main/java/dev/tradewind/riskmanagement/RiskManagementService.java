// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.model.risk.Ed25519GrantSigner;
import dev.tradewind.risk.EquityReading;
import dev.tradewind.riskmanagement.desk.HaltFile;
import dev.tradewind.riskmanagement.desk.MarketPast;
import dev.tradewind.riskmanagement.desk.PortfolioSource;
import dev.tradewind.riskmanagement.desk.Prefetcher;
import dev.tradewind.riskmanagement.desk.RiskDesk;
import dev.tradewind.riskmanagement.desk.Statuses;
import dev.tradewind.riskmanagement.report.RecordedCrash;
import dev.tradewind.riskmanagement.report.StressTests;
import dev.tradewind.riskmanagement.resource.DecisionResource;
import dev.tradewind.riskmanagement.resource.LimitResource;
import dev.tradewind.riskmanagement.resource.MeasureResource;
import dev.tradewind.riskmanagement.resource.StatusResource;
import dev.tradewind.riskmanagement.store.AlertStore;
import dev.tradewind.riskmanagement.store.CloseStore;
import dev.tradewind.riskmanagement.store.EngineStore;
import dev.tradewind.riskmanagement.store.LimitStore;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.portfolio.SnapshotTaken;
import dev.tradewind.serviceapi.risk.GrantKeyAnswer;
import dev.tradewind.serviceapi.risk.GrantKeyFiles;
import dev.tradewind.serviceapi.risk.RiskClient;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Composition root of risk management.
public final class RiskManagementService {

    private static final int PORT = 8003;

    private RiskManagementService() {}

    public static ServiceDefinition definition() {
        return new ServiceDefinition(
                RiskClient.SERVICE,
                PORT,
                List.of(Section.of("risk", RiskServiceConfig.class)),
                RiskManagementService::assemble);
    }

    private static void assemble(ServiceContext context) {
        RiskServiceConfig config = context.settings(RiskServiceConfig.class);
        String prefix = context.tablePrefix();
        RiskDesk.Stores stores =
                new RiskDesk.Stores(
                        context.database(),
                        context.feed(),
                        new EngineStore(prefix),
                        new LimitStore(prefix),
                        new AlertStore(prefix));
        KeyPair keys = GrantKeyFiles.loadOrCreate(context.dataFolder());
        PortfolioSource portfolios =
                new PortfolioSource(
                        new PortfolioClient(context.client(PortfolioClient.SERVICE)),
                        config.portfolioWait());
        RiskDesk desk =
                new RiskDesk(
                        stores,
                        new Ed25519GrantSigner(keys.getPrivate()),
                        new HaltFile(context.dataFolder()),
                        context.time(),
                        config.symbols());
        Prefetcher prefetcher = new Prefetcher(portfolios);
        MarketPast market =
                new MarketPast(context.database(), new CloseStore(prefix), config.marketWait());

        publish(context, stores, desk, new MeasureResource.Sources(portfolios, market), keys);
        context.health().detail("mode", () -> desk.killSwitch().name());
        context.waitFor(PortfolioClient.SERVICE);
        context.waitFor(MarketDataClient.SERVICE);
        context.consume(
                PortfolioClient.SERVICE,
                (transaction, event) -> observe(context, desk, prefetcher, transaction, event));
        context.consume(MarketDataClient.SERVICE, market);
        context.work("prefetch portfolios", prefetcher);
    }

    private static void publish(
            ServiceContext context,
            RiskDesk.Stores stores,
            RiskDesk desk,
            MeasureResource.Sources sources,
            KeyPair keys) {
        GrantKeyAnswer key =
                new GrantKeyAnswer(
                        keys.getPublic().getAlgorithm(),
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        new DecisionResource(
                        desk,
                        new DecisionResource.Views(
                                sources.portfolios()::asOf, sources.market()::asOf),
                        context.database(),
                        stores.engines())
                .publish(context.router());
        new MeasureResource(desk, sources, new StressTests(RecordedCrash.all()))
                .publish(context.router());
        new LimitResource(desk, context.database(), stores.limits()).publish(context.router());
        new StatusResource(
                        desk,
                        () ->
                                desk.ask(engine ->
                                        Statuses.of(
                                                engine,
                                                sources.portfolios().newest(),
                                                sources.market().newest())),
                        new StatusResource.Kept(context.database(), stores.alerts()),
                        key)
                .publish(context.router());
    }

    private static void observe(
            ServiceContext context,
            RiskDesk desk,
            Prefetcher prefetcher,
            Handle transaction,
            FeedEvent event) {
        if (!event.type().equals(SnapshotTaken.TYPE)) {
            return;
        }
        SnapshotTaken taken = event.payload(SnapshotTaken.class);
        desk.observe(
                transaction,
                new EquityReading(
                        taken.asOf(), taken.equity(), taken.peakEquity(), taken.equityDayAgo()));
        context.database().afterCommit(() -> prefetcher.wish(taken.asOf()));
    }
}
