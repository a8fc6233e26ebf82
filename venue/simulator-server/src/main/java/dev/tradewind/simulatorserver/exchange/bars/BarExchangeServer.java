// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.bars;

import dev.tradewind.framework.http.HttpServer;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.simulatorserver.desk.VenueDesk;
import dev.tradewind.simulatorserver.exchange.ExchangeServer;
import dev.tradewind.simulatorserver.exchange.auth.KeyFiles;
import dev.tradewind.simulatorserver.exchange.auth.KeyKind;
import dev.tradewind.simulatorserver.exchange.auth.KeyRing;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.simulatorserver.exchange.tls.Certificates;
import java.nio.file.Path;
import java.util.List;

/// Opens Coinbase's protocol in front of the venue of bars.
public final class BarExchangeServer {

    /// The key that may trade there, in the folder that is given.
    public static final String KEY_FILE = "coinbase-key.json";

    private static final String KEY_NAME = "coinbase-key";

    /// Nobody but the system itself asks, as fast as its market goes.
    private static final ExchangeServer.Limits LIMITS =
            new ExchangeServer.Limits(1_000_000, 1_000_000);

    private BarExchangeServer() {}

    /// Opens it on `port`, and with TLS on any free one; writes a key file and the certificate of
    /// its authority to `folder`.
    public static ExchangeServer open(VenueDesk desk, int port, Path folder, SystemTime time) {
        KeyRing keys = new KeyRing();
        keys.put(
                new KeyFiles(folder)
                        .make(
                                KEY_NAME,
                                KeyKind.ECDSA,
                                BarExchange.CUSTOMER,
                                List.of(Permission.VIEW, Permission.TRADE)));
        ExchangeServer server =
                ExchangeServer.start(
                        new ExchangeServer.Ports(
                                new HttpServer.Listener(port, "venue.coinbase-port"),
                                new HttpServer.Listener(0, "any"),
                                Certificates.make(folder, time.instant())),
                        new ExchangeServer.Parts(
                                new ExchangeDesk(new BarExchange(desk)),
                                keys,
                                LIMITS,
                                new FaultPlan(0)),
                        time);
        desk.afterEachStep(server::step);
        return server;
    }
}
