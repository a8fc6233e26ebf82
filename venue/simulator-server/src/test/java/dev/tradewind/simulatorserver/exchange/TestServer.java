// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import dev.tradewind.framework.http.HttpServer;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.simulatorserver.exchange.auth.KeyFiles;
import dev.tradewind.simulatorserver.exchange.auth.KeyKind;
import dev.tradewind.simulatorserver.exchange.auth.KeyRing;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.simulatorserver.exchange.tls.Certificates;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.matching.ExchangeSetup;
import dev.tradewind.venue.simulator.exchange.matching.MarketFlow;
import dev.tradewind.venue.simulator.exchange.matching.MatchingExchange;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// An exchange behind its server, whose time stands still unless a test moves it: ann has a key of each
/// kind, bob is the other side.
final class TestServer implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Symbol ETH = Symbol.parse("ETH-USD");

    final ExchangeDesk desk;
    final ExchangeServer server;
    final KeyRing keys = new KeyRing();
    final FaultPlan faults = new FaultPlan(7);
    final Customer ann;
    final Customer bob;
    final Path folder;

    TestServer(Path folder, ExchangeServer.Limits limits) {
        this.folder = folder;
        desk = new ExchangeDesk(MatchingExchange.open(setup(), MarketFlow.none()));
        ann = desk.ask(Exchange::open);
        bob = desk.ask(Exchange::open);
        desk.tell(exchange -> {
            exchange.deposit(ann, new Asset("USD"), new BigDecimal("10000"));
            exchange.deposit(bob, new Asset("USD"), new BigDecimal("10000"));
            exchange.deposit(bob, new Asset("ETH"), new BigDecimal("50"));
        });
        KeyFiles files = new KeyFiles(folder);
        keys.put(
                files.make(
                        "ecdsa", KeyKind.ECDSA, ann, List.of(Permission.VIEW, Permission.TRADE)));
        keys.put(files.make("ed25519", KeyKind.ED25519, ann, List.of(Permission.VIEW)));
        server =
                ExchangeServer.start(
                        new ExchangeServer.Ports(
                                new HttpServer.Listener(0, "--port"),
                                new HttpServer.Listener(0, "--tls-port"),
                                Certificates.make(folder, Instant.now())),
                        new ExchangeServer.Parts(desk, keys, limits, faults),
                        new SystemTime());
    }

    private static ExchangeSetup setup() {
        Instrument eth =
                new Instrument(
                        ETH,
                        Price.of("0.01"),
                        Quantity.of("0.001"),
                        Quantity.of("0.001"),
                        Money.usd("1"),
                        true);
        return new ExchangeSetup(
                new Exchange.Model(MarketKind.GENERATED, "nobody", "the book"),
                List.of(eth),
                Map.of(),
                FeeSchedule.COINBASE,
                START,
                7);
    }

    TestClient client(String key) {
        return new TestClient(server.uri(), folder.resolve(key + ".json"));
    }

    /// Bob's order.
    void other(String id, Side side, String price, String size) {
        OrderEntry entry =
                new OrderEntry(
                        id,
                        ETH,
                        side,
                        OrderKind.LIMIT,
                        TimeInForce.GTC,
                        new BigDecimal(size),
                        new BigDecimal(price),
                        null,
                        false,
                        false,
                        null);
        Answer answer = desk.ask(exchange -> exchange.place(bob, entry));
        if (answer instanceof Answer.Refused refused) {
            throw new AssertionError(refused.toString());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
