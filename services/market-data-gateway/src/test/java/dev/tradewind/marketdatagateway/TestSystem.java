// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway;

import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedPage;
import dev.tradewind.framework.lifecycle.RunningService;
import dev.tradewind.framework.lifecycle.ServiceCatalog;
import dev.tradewind.framework.lifecycle.ServiceGroup;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.simulatorserver.SimulatedVenueServer;
import dev.tradewind.simulatorserver.client.VenueMarketClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A venue and a gateway in two groups of their own, over real HTTP, each with its own store, so
/// that a test can stop and start them one by one.
final class TestSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServiceCatalog catalog =
            new ServiceCatalog(
                    List.of(SimulatedVenueServer.definition(), MarketDataGateway.definition()));
    private final SystemTime time = new SystemTime();
    private final Path folder;
    private final List<String> venueSettings;
    private int venuePort;
    private @Nullable ServiceGroup venue;
    private @Nullable ServiceGroup gateway;

    TestSystem(Path folder, String... venueSettings) {
        this.folder = folder;
        this.venueSettings = List.of(venueSettings);
    }

    TestSystem startVenue() {
        List<String> settings = new ArrayList<>(venueSettings);
        settings.add("data.folder=" + folder.resolve("venue"));
        settings.add("services.simulated-venue.port=" + venuePort);
        venue = start(settings, SimulatedVenueServer.NAME);
        venuePort = URI.create(venueService().uri().toString()).getPort();
        return this;
    }

    TestSystem startGateway(String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("data.folder=" + folder.resolve("gateway"));
        settings.add("services.market-data-gateway.port=0");
        settings.add("services.simulated-venue.url=http://127.0.0.1:" + venuePort);
        gateway = start(settings, MarketDataGateway.NAME);
        return this;
    }

    void stopVenue() {
        close(venue);
        venue = null;
    }

    void stopGateway() {
        close(gateway);
        gateway = null;
    }

    RunningService venueService() {
        return Objects.requireNonNull(venue).service(SimulatedVenueServer.NAME);
    }

    RunningService gatewayService() {
        return Objects.requireNonNull(gateway).service(MarketDataGateway.NAME);
    }

    MarketDataClient client() {
        return new MarketDataClient(http());
    }

    ServiceClient http() {
        return gatewayService().client(MarketDataGateway.NAME);
    }

    VenueMarketClient venueClient() {
        return new VenueMarketClient(venueService().client(SimulatedVenueServer.NAME));
    }

    /// Every event of the gateway with a sequence above `after`.
    List<FeedEvent> events(long after) {
        List<FeedEvent> events = new ArrayList<>();
        long position = after;
        while (true) {
            FeedPage page =
                    http().get("/events")
                            .query("after", position)
                            .query("limit", 1000)
                            .send(FeedPage.class)
                            .orThrow();
            if (page.events().isEmpty()) {
                return events;
            }
            events.addAll(page.events());
            position = page.events().getLast().sequence();
        }
    }

    /// Waits until the gateway is ready.
    TestSystem ready() {
        await("readiness", () -> gatewayService().health().isReady());
        return this;
    }

    void await(String what, BooleanSupplier condition) {
        long end = time.nanos() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (time.nanos() - end > 0) {
                throw new IllegalStateException("waited in vain for: " + what);
            }
            time.pause(Duration.ofMillis(5));
        }
    }

    @Override
    public void close() {
        close(gateway);
        close(venue);
    }

    private ServiceGroup start(List<String> settings, String name) {
        return catalog.start(Settings.of(catalog.sections()).flags(settings).load(), List.of(name));
    }

    private static void close(@Nullable ServiceGroup group) {
        if (group != null) {
            group.close();
        }
    }
}
