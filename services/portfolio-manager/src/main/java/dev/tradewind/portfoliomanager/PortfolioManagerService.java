// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.model.money.Asset;
import dev.tradewind.portfolio.PortfolioConfig;
import dev.tradewind.portfoliomanager.resource.EquityResource;
import dev.tradewind.portfoliomanager.resource.LedgerResource;
import dev.tradewind.portfoliomanager.resource.PortfolioResource;
import dev.tradewind.portfoliomanager.store.CloseStore;
import dev.tradewind.portfoliomanager.store.EquityStore;
import dev.tradewind.portfoliomanager.store.JournalStore;
import dev.tradewind.portfoliomanager.store.LedgerStore;
import dev.tradewind.portfoliomanager.view.Views;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import java.util.List;

/// Composition root of the portfolio manager.
public final class PortfolioManagerService {

    private static final int PORT = 8006;
    private static final String EXECUTION = "execution-engine";
    private static final String GATEWAY = MarketDataClient.SERVICE;

    private PortfolioManagerService() {}

    public static ServiceDefinition definition() {
        return new ServiceDefinition(
                PortfolioClient.SERVICE,
                PORT,
                List.of(Section.of("portfolio", PortfolioServiceConfig.class)),
                PortfolioManagerService::assemble);
    }

    private static void assemble(ServiceContext context) {
        PortfolioServiceConfig config = context.settings(PortfolioServiceConfig.class);
        String prefix = context.tablePrefix();
        BookKeeper.Stores stores =
                new BookKeeper.Stores(
                        new JournalStore(prefix),
                        new CloseStore(prefix),
                        new LedgerStore(prefix),
                        new EquityStore(prefix));
        Views views = new Views(config.snapshotsKept());
        BookKeeper keeper =
                new BookKeeper(
                        new PortfolioConfig(Asset.USD, config.crossFeeFraction()),
                        context.database(),
                        stores,
                        context.feed(),
                        views);

        new PortfolioResource(views, keeper::ask, config.longestWait()).publish(context.router());
        new EquityResource(views, context.database(), stores.equity()).publish(context.router());
        new LedgerResource(context.database(), stores.ledger(), keeper::ask)
                .publish(context.router());

        context.health().readyWhen("books", keeper::defect);
        context.health().detail("asOf", () -> asOf(views));
        context.waitFor(EXECUTION);
        context.waitFor(GATEWAY);
        context.consume(EXECUTION, keeper::onExecution);
        context.consume(GATEWAY, keeper::onMarket);
        context.work(
                "acknowledge pace",
                new PaceReporter(
                        PortfolioClient.SERVICE,
                        views,
                        new MarketDataClient(context.client(GATEWAY)),
                        context.time()));
    }

    private static String asOf(Views views) {
        return views.latest().map(view -> view.snapshot().asOf().toString()).orElse("no snapshot");
    }
}
