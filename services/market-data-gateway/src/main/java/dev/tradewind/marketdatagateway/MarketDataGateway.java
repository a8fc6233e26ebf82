// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.store.Database;
import dev.tradewind.marketdatagateway.config.GatewayConfig;
import dev.tradewind.marketdatagateway.config.PaceConfig;
import dev.tradewind.marketdatagateway.ingest.Ingestion;
import dev.tradewind.marketdatagateway.ingest.MarketFollower;
import dev.tradewind.marketdatagateway.pace.PaceKeeper;
import dev.tradewind.marketdatagateway.resource.MarketResource;
import dev.tradewind.marketdatagateway.resource.PaceResource;
import dev.tradewind.marketdatagateway.resource.StreamResource;
import dev.tradewind.marketdatagateway.store.BarStore;
import dev.tradewind.marketdatagateway.store.MarketStore;
import dev.tradewind.marketdatagateway.store.PaceStore;
import dev.tradewind.marketdatagateway.view.BarReader;
import dev.tradewind.marketdatagateway.view.MarketMemory;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.venueconnection.MarketAccess;
import dev.tradewind.venueconnection.VenueConnection;
import java.util.ArrayList;
import java.util.List;

/// The market data gateway as a service on port 8001.
public final class MarketDataGateway {

    /// The name in service discovery.
    public static final String NAME = MarketDataClient.SERVICE;

    private static final int PORT = 8001;

    private MarketDataGateway() {}

    /// What the launcher starts.
    public static ServiceDefinition definition() {
        return new ServiceDefinition(NAME, PORT, sections(), MarketDataGateway::assemble);
    }

    private static List<Section> sections() {
        List<Section> sections = new ArrayList<>(VenueConnection.sections());
        sections.add(Section.of("market-data", GatewayConfig.class));
        sections.add(Section.of("pace", PaceConfig.class));
        return sections;
    }

    private static void assemble(ServiceContext context) {
        GatewayConfig config = context.settings(GatewayConfig.class);
        Database database = context.database();
        EventFeed feed = context.feed();
        MarketStore store = new MarketStore(database);
        BarStore bars = new BarStore(database);
        MarketMemory memory = new MarketMemory(config.barsInMemory(), context.time());
        MarketAccess venue = VenueConnection.market(context);
        PaceKeeper pace =
                new PaceKeeper(
                        context.settings(PaceConfig.class).consumers(),
                        new PaceStore(database),
                        venue.clock(),
                        context.time());
        MarketFollower follower =
                new MarketFollower(
                        venue.feed(),
                        new Ingestion(
                                database,
                                new Ingestion.Outlets(feed, memory, pace),
                                context.metrics()),
                        context.time(),
                        config.warmUpBars());
        follower.restore(store, bars, config.barsInMemory());

        new MarketResource(memory, new BarReader(memory, bars, context.metrics()), store)
                .publish(context.router());
        new StreamResource(feed, memory).publish(context.router());
        new PaceResource(pace).publish(context.router());
        context.health().readyWhen("market loaded", follower::obstacle);
        context.health().detail("pace", pace::status);
        context.work("follow the market", follower);
        context.work("keep the pace", pace);
    }
}
