// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance.exchange;

import dev.tradewind.coinbase.Coinbase;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.conformance.OpenVenue;
import dev.tradewind.venue.conformance.VenueConformance;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, Coinbase would not be a venue like any other.
class AdapterConformanceIT extends VenueConformance {

    private static final Instant START = Instant.parse("2026-01-01T00:00:10Z");

    @TempDir private Path folder;

    @Override
    protected OpenVenue open() {
        return new AdaptedExchange(folder);
    }

    /// The exchange as the adapter shows it; each minute something trades.
    private static final class AdaptedExchange implements OpenVenue {

        private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

        private final OpenExchange exchange;
        private Coinbase coinbase;

        AdaptedExchange(Path folder) {
            exchange = new OpenExchange(folder, START, new BigDecimal("10000"), BigDecimal.ZERO, 1);
            exchange.make(Side.SELL, "101", "1000");
            exchange.make(Side.BUY, "99", "1000");
            moveOn();
            coinbase = Coinbase.open(exchange.plain());
        }

        @Override
        public OrderGateway orders() {
            return coinbase.gateway();
        }

        @Override
        public OrderFeed events() {
            return coinbase.orderFeed();
        }

        @Override
        public MarketDataFeed market() {
            return coinbase.marketData();
        }

        @Override
        public Symbol symbol() {
            return OpenExchange.ETH;
        }

        @Override
        public Price high() {
            return Price.of("102");
        }

        @Override
        public Price low() {
            return Price.of("98");
        }

        /// Our purchases came before the time moves, and are met by what rests.
        @Override
        public void moveOn() {
            exchange.advance(HALF_A_MINUTE);
            exchange.take(Side.BUY, "101", new BigDecimal("0.5"));
            exchange.advance(HALF_A_MINUTE);
        }

        @Override
        public void restart() {
            coinbase.close();
            coinbase = Coinbase.open(exchange.plain());
        }

        @Override
        public void close() {
            coinbase.close();
            exchange.close();
        }
    }
}
