// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.ExchangeListener;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An exchange with two products and customers ann and bob, and what it told.
final class TestExchange implements ExchangeListener {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Symbol ETH = Symbol.parse("ETH-USD");
    static final Symbol BTC = Symbol.parse("BTC-USD");
    static final Asset USD = new Asset("USD");
    static final List<Instrument> PRODUCTS =
            List.of(instrument(ETH, "0.01", "0.001"), instrument(BTC, "0.1", "0.0001"));

    final MatchingExchange exchange;
    final Customer ann;
    final Customer bob;
    final List<String> told = new ArrayList<>();

    TestExchange() {
        this(MatchingExchange.open(setup(), MarketFlow.none()));
    }

    TestExchange(MatchingExchange exchange) {
        this.exchange = exchange;
        exchange.listen(this);
        ann = exchange.open();
        bob = exchange.open();
        exchange.deposit(ann, USD, number("10000"));
        exchange.deposit(bob, ETH.base(), number("20"));
        exchange.deposit(bob, BTC.base(), number("2"));
        exchange.deposit(bob, USD, number("5000"));
    }

    static ExchangeSetup setup() {
        return new ExchangeSetup(
                new Exchange.Model(MarketKind.GENERATED, "nobody", "the book"),
                PRODUCTS,
                Map.of(),
                FeeSchedule.COINBASE,
                START,
                7);
    }

    private static Instrument instrument(Symbol symbol, String tick, String lot) {
        return new Instrument(
                symbol, Price.of(tick), Quantity.of(lot), Quantity.of(lot), Money.usd("1"), true);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static OrderEntry limit(String id, Side side, String price, String size) {
        return limit(id, side, price, size, TimeInForce.GTC, false);
    }

    static OrderEntry limit(
            String id, Side side, String price, String size, TimeInForce life, boolean postOnly) {
        return new OrderEntry(
                id,
                ETH,
                side,
                OrderKind.LIMIT,
                life,
                number(size),
                number(price),
                null,
                false,
                postOnly,
                null);
    }

    static OrderEntry market(String id, Side side, OrderKind kind, String size) {
        return new OrderEntry(
                id, ETH, side, kind, TimeInForce.IOC, number(size), null, null, false, false, null);
    }

    /// The id of an order that must be taken.
    String taken(Customer customer, OrderEntry entry) {
        return switch (exchange.place(customer, entry)) {
            case Answer.Taken(String orderId) -> orderId;
            case Answer.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    CustomerOrder order(Customer customer, String orderId) {
        return exchange.order(customer, orderId).orElseThrow();
    }

    VenueBalance balance(Customer customer, Asset asset) {
        return exchange.balances(customer).stream()
                .filter(each -> each.asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void traded(PublicTrade trade) {
        told.add("trade %s x %s".formatted(trade.price(), trade.quantity()));
    }

    @Override
    public void changed(Customer customer, CustomerOrder order) {
        told.add(
                "%d %s %s %s"
                        .formatted(
                                customer.number(),
                                order.entry().clientOrderId(),
                                order.standing(),
                                order.filled()));
    }

    @Override
    public void changed(Listing listing) {
        told.add(listing.instrument().symbol() + " " + listing.status());
    }
}
