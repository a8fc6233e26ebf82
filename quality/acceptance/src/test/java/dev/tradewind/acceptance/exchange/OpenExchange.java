// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance.exchange;

import dev.tradewind.coinbase.CoinbaseConfig;
import dev.tradewind.coinbase.auth.KeyFile;
import dev.tradewind.coinbase.port.MarketScope;
import dev.tradewind.coinbase.rest.RestConfig;
import dev.tradewind.coinbase.stream.StreamConfig;
import dev.tradewind.framework.http.HttpServer;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.simulatorserver.exchange.ExchangeServer;
import dev.tradewind.simulatorserver.exchange.auth.KeyFiles;
import dev.tradewind.simulatorserver.exchange.auth.KeyKind;
import dev.tradewind.simulatorserver.exchange.auth.KeyRing;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.simulatorserver.exchange.tls.Certificates;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.matching.ExchangeSetup;
import dev.tradewind.venue.simulator.exchange.matching.MarketFlow;
import dev.tradewind.venue.simulator.exchange.matching.MatchingExchange;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A simulated exchange on both its ports, with three accounts: ours, which has a key of each kind, one that
/// makes a market and one that takes from it, both by their own hand.
final class OpenExchange implements AutoCloseable {

    static final Symbol ETH = Symbol.parse("ETH-USD");

    private static final int NO_LIMIT = 1_000_000;

    final ExchangeDesk desk;
    final Customer ours;
    final FaultPlan faults;
    private final Customer makers;
    private final Customer takers;
    private final ExchangeServer server;
    private final Certificates certificates;
    private final Path folder;
    private int othersOrders;

    /// @param start the exchange's time, which moves by [#advance] only
    OpenExchange(Path folder, Instant start, BigDecimal usd, BigDecimal eth, long seed) {
        this.folder = folder;
        desk = new ExchangeDesk(MatchingExchange.open(setup(start, seed), MarketFlow.none()));
        ours = desk.ask(Exchange::open);
        makers = desk.ask(Exchange::open);
        takers = desk.ask(Exchange::open);
        deposit(ours, Asset.USD, usd);
        deposit(ours, ETH.base(), eth);
        for (Customer each : List.of(makers, takers)) {
            deposit(each, Asset.USD, new BigDecimal("100000000"));
            deposit(each, ETH.base(), new BigDecimal("1000000"));
        }
        faults = new FaultPlan(seed);
        KeyRing keys = new KeyRing();
        KeyFiles files = new KeyFiles(folder);
        List<Permission> permissions = List.of(Permission.VIEW, Permission.TRADE);
        keys.put(files.make("ecdsa", KeyKind.ECDSA, ours, permissions));
        keys.put(files.make("ed25519", KeyKind.ED25519, ours, permissions));
        certificates = Certificates.make(folder, new SystemTime().instant());
        server =
                ExchangeServer.start(
                        new ExchangeServer.Ports(
                                new HttpServer.Listener(0, "plain"),
                                new HttpServer.Listener(0, "tls"),
                                certificates),
                        new ExchangeServer.Parts(
                                desk, keys, new ExchangeServer.Limits(NO_LIMIT, NO_LIMIT), faults),
                        new SystemTime());
    }

    private static ExchangeSetup setup(Instant start, long seed) {
        Instrument eth =
                new Instrument(
                        ETH,
                        Price.of("0.01"),
                        Quantity.of("0.001"),
                        Quantity.of("0.001"),
                        Money.usd("1"),
                        true);
        return new ExchangeSetup(
                new Exchange.Model(MarketKind.GENERATED, "three accounts", "the book"),
                List.of(eth),
                Map.of(),
                FeeSchedule.COINBASE,
                start,
                seed);
    }

    private void deposit(Customer customer, Asset asset, BigDecimal amount) {
        if (amount.signum() > 0) {
            desk.tell(exchange -> exchange.deposit(customer, asset, amount));
        }
    }

    /// How the adapter reaches it without TLS, with the ECDSA key.
    CoinbaseConfig plain() {
        URI uri = server.uri();
        return config(uri, URI.create("ws://" + uri.getAuthority()), "ecdsa");
    }

    /// How the adapter reaches it with TLS, with the Ed25519 key and the exchange's own authority.
    CoinbaseConfig secured() {
        URI uri = server.tlsUri();
        return config(uri, URI.create("wss://" + uri.getAuthority()), "ed25519")
                .trusting(certificates.authorityFile());
    }

    private CoinbaseConfig config(URI rest, URI stream, String key) {
        StreamConfig streams =
                new StreamConfig(
                        stream, Duration.ofSeconds(5), Duration.ofSeconds(10), 16_000_000, 20_000);
        return CoinbaseConfig.simulated(rest, stream)
                .with(KeyFile.read(folder.resolve(key + ".json")))
                .with(
                        RestConfig.at(rest, true)
                                .withRequestsPerSecond(NO_LIMIT / 10)
                                .withCallTimeout(Duration.ofSeconds(1)))
                .withStreams(streams)
                .with(
                        new MarketScope(
                                List.of(),
                                Timeframe.ONE_MINUTE,
                                Duration.ZERO,
                                MarketKind.GENERATED));
    }

    /// Lets the exchange's time pass; its users hear of it at once.
    void advance(Duration length) {
        desk.tell(exchange -> exchange.advance(exchange.time().plus(length)));
        server.step();
    }

    /// Somebody's order that rests.
    void make(Side side, String price, String size) {
        place(makers, side, new BigDecimal(price), new BigDecimal(size), TimeInForce.GTC);
    }

    /// Somebody's order that takes what there is.
    void take(Side side, String price, BigDecimal size) {
        place(takers, side, new BigDecimal(price), size, TimeInForce.IOC);
    }

    private void place(
            Customer customer, Side side, BigDecimal price, BigDecimal size, TimeInForce life) {
        OrderEntry entry =
                new OrderEntry(
                        "other-" + othersOrders++,
                        ETH,
                        side,
                        OrderKind.LIMIT,
                        life,
                        size,
                        price,
                        null,
                        false,
                        false,
                        null);
        desk.tell(exchange -> exchange.place(customer, entry));
    }

    @Override
    public void close() {
        server.close();
    }
}
