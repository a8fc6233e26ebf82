// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.market.MarketInstant;
import dev.tradewind.venue.simulator.market.ProductGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A venue with one product at 50,000 USD, its bars and orders, for tests.
final class Venues {

    static final Symbol BTC = Symbol.parse("BTC-USD");
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    static final List<Instrument> INSTRUMENTS = List.of(ProductGrid.of(BTC, List.of()));

    private Venues() {}

    static SimulatedVenue venue() {
        return venue(VenueConfig.defaults(Money.usd("10000")));
    }

    static SimulatedVenue venue(VenueConfig config) {
        SimulatedVenue venue = SimulatedVenue.open(config, INSTRUMENTS, START);
        venue.mark(BTC, Price.of("50000"));
        return venue;
    }

    static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    /// The bar that closes at hour `number`.
    static MarketInstant bar(int number, String open, String high, String low, String close) {
        return bar(number, open, high, low, close, "100");
    }

    static MarketInstant bar(
            int number, String open, String high, String low, String close, String volume) {
        Bar bar =
                Bar.recorded(
                        hour(number - 1),
                        Price.of(open),
                        Price.of(high),
                        Price.of(low),
                        Price.of(close),
                        Quantity.of(volume));
        return new MarketInstant(
                hour(number), List.of(new ClosedBar(BTC, Timeframe.ONE_HOUR, bar)));
    }

    static MarketInstant flatBar(int number, String price) {
        return bar(number, price, price, price, price);
    }

    static MarketInstant noBar(int number) {
        return new MarketInstant(hour(number), List.of());
    }

    static ClientOrderId id(String name) {
        return new ClientOrderId(name);
    }

    static OrderRequest ioc(String name, Side side, String quantity, String limit) {
        return order(name, side, quantity, limit, TimeInForce.IOC, false);
    }

    static OrderRequest postOnly(String name, Side side, String quantity, String limit) {
        return order(name, side, quantity, limit, TimeInForce.GTC, true);
    }

    static OrderRequest order(
            String name,
            Side side,
            String quantity,
            String limit,
            TimeInForce timeInForce,
            boolean postOnly) {
        return new OrderRequest(
                id(name),
                BTC,
                side,
                Quantity.of(quantity),
                Price.of(limit),
                timeInForce,
                postOnly,
                null);
    }

    static OrderRequest until(Instant end, String name, Side side, String quantity, String limit) {
        return new OrderRequest(
                id(name),
                BTC,
                side,
                Quantity.of(quantity),
                Price.of(limit),
                TimeInForce.GTD,
                true,
                end);
    }
}
