// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver;

import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.simulatorserver.client.VenueMarketClient;
import dev.tradewind.simulatorserver.client.VenueTradingClient;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.conformance.OpenVenue;
import dev.tradewind.venue.conformance.VenueConformance;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the simulated venue would not keep what every venue promises.
class BarVenueConformanceTest extends VenueConformance {

    @TempDir private Path folder;

    @Override
    protected OpenVenue open() {
        return new BarVenue(folder);
    }

    private static final class BarVenue implements OpenVenue {

        private static final Duration WAIT = Duration.ofSeconds(20);

        private final ServiceHarness harness;
        private VenueTradingClient trading;
        private VenueMarketClient market;
        private long cursor;

        BarVenue(Path folder) {
            harness =
                    ServiceHarness.start(
                            folder,
                            List.of(
                                    "venue.speed=max",
                                    "venue.history-bars=800",
                                    "venue.balance.usd=10000"),
                            SimulatedVenueServer.definition());
            trading = new VenueTradingClient(client());
            market = new VenueMarketClient(client());
            awaitCloseAfter(market.report().start());
        }

        private ServiceClient client() {
            return harness.service(SimulatedVenueServer.NAME).client(SimulatedVenueServer.NAME);
        }

        @Override
        public OrderGateway orders() {
            return trading;
        }

        @Override
        public OrderFeed events() {
            return trading;
        }

        @Override
        public MarketDataFeed market() {
            return market;
        }

        @Override
        public Symbol symbol() {
            return Symbol.parse("BTC-USD");
        }

        @Override
        public Price high() {
            return Price.of("300000");
        }

        @Override
        public Price low() {
            return Price.of("1000");
        }

        @Override
        public void moveOn() {
            Instant now = market.status().time();
            market.acknowledge(now);
            awaitCloseAfter(now);
        }

        private void awaitCloseAfter(Instant instant) {
            boolean isClosed = false;
            while (!isClosed) {
                for (Numbered<MarketEvent> each : market.marketEvents(cursor, 100, WAIT)) {
                    cursor = each.sequence();
                    isClosed |=
                            each.event() instanceof MarketEvent.InstantClosed closed
                                    && closed.closeTime().isAfter(instant);
                }
            }
        }

        @Override
        public void restart() {
            trading = new VenueTradingClient(client());
            market = new VenueMarketClient(client());
        }

        @Override
        public void close() {
            harness.close();
        }
    }
}
