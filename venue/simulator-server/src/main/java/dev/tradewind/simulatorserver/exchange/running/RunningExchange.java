// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.running;

import dev.tradewind.framework.http.HttpServer;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.simulatorserver.exchange.ExchangeServer;
import dev.tradewind.simulatorserver.exchange.auth.KeyFiles;
import dev.tradewind.simulatorserver.exchange.auth.KeyKind;
import dev.tradewind.simulatorserver.exchange.auth.KeyRing;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.desk.ExchangePacer;
import dev.tradewind.simulatorserver.exchange.tls.Certificates;
import dev.tradewind.simulatorserver.market.Pace;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.Exchange;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// An exchange on a generated or replayed market, open for one customer who has a key of each kind. Safe from any
/// thread.
public final class RunningExchange implements AutoCloseable {

    private static final List<Permission> TRADER = List.of(Permission.VIEW, Permission.TRADE);

    private final ExchangeServer server;
    private final OpenedMarket market;
    private final Path folder;
    private final Thread pacer;

    private RunningExchange(ExchangeServer server, OpenedMarket market, Path folder, Thread pacer) {
        this.server = server;
        this.market = market;
        this.folder = folder;
        this.pacer = pacer;
    }

    /// Opens an exchange; `progress` hears how much of the warm-up, between 0 and 1, is done.
    public static RunningExchange open(
            ExchangeOptions options, SystemTime time, Consumer<Double> progress) {
        OpenedMarket market = OpenedMarket.open(options, time.instant(), progress);
        Customer customer = market.customer(options.balances());
        ExchangeDesk desk = new ExchangeDesk(market.exchange());
        ExchangeServer server =
                ExchangeServer.start(
                        ports(options, time),
                        new ExchangeServer.Parts(
                                desk, keys(options, customer), options.limits(), options.plan()),
                        time);
        Thread pacer =
                Thread.ofPlatform()
                        .name("exchange-clock")
                        .daemon()
                        .start(new ExchangePacer(desk, new Pace(options.speed()), time));
        return new RunningExchange(server, market, options.folder(), pacer);
    }

    private static ExchangeServer.Ports ports(ExchangeOptions options, SystemTime time) {
        return new ExchangeServer.Ports(
                new HttpServer.Listener(options.port(), "--port"),
                new HttpServer.Listener(options.tlsPort(), "--tls-port"),
                Certificates.make(options.folder(), time.instant()));
    }

    private static KeyRing keys(ExchangeOptions options, Customer customer) {
        KeyFiles files = new KeyFiles(options.folder());
        KeyRing keys = new KeyRing();
        keys.put(files.make("ecdsa-key", KeyKind.ECDSA, customer, TRADER));
        keys.put(files.make("ed25519-key", KeyKind.ED25519, customer, TRADER));
        return keys;
    }

    /// Where and how it is reached.
    public ExchangeServer server() {
        return server;
    }

    /// What its market is.
    public Exchange.Model model() {
        return market.exchange().model();
    }

    /// A key file of the older kind.
    public Path ecdsaKey() {
        return folder.resolve("ecdsa-key.json");
    }

    /// A key file of the newer kind.
    public Path ed25519Key() {
        return folder.resolve("ed25519-key.json");
    }

    /// The certificate to trust.
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    @Override
    public void close() {
        pacer.interrupt();
        server.close();
        market.close();
    }
}
