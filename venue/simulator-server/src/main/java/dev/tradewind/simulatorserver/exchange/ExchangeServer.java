// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Secret;
import dev.tradewind.framework.http.HttpServer;
import dev.tradewind.framework.http.HttpServerConfig;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.simulatorserver.exchange.auth.KeyRing;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.auth.TokenVerifier;
import dev.tradewind.simulatorserver.exchange.rest.Gate;
import dev.tradewind.simulatorserver.exchange.rest.RateLimiter;
import dev.tradewind.simulatorserver.exchange.rest.RestEndpoints;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// An exchange behind Coinbase's protocol on a port of this machine. Safe from any thread.
public final class ExchangeServer implements AutoCloseable {

    private static final String NAME = "exchange";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration BODY_TIME = Duration.ofSeconds(10);
    private static final Duration DRAIN_TIME = Duration.ofSeconds(2);

    private final HttpServer http;

    private ExchangeServer(HttpServer http) {
        this.http = http;
    }

    /// What a server stands on: the exchange, the keys it knows, how often it may be asked.
    public record Parts(ExchangeDesk desk, KeyRing keys, Limits limits) {}

    /// Requests a second that are answered: of each user, and of everybody without a key together.
    public record Limits(int privateRequests, int publicRequests) {

        /// Coinbase's.
        public static final Limits COINBASE = new Limits(30, 10);
    }

    /// Opens the port.
    ///
    /// @throws ConfigurationException when it is taken
    public static ExchangeServer start(HttpServer.Listener listener, Parts parts, SystemTime time) {
        Router router = new Router();
        Gate gate =
                new Gate(
                        new TokenVerifier(parts.keys, time),
                        new RateLimiter(
                                parts.limits.privateRequests, parts.limits.publicRequests, time));
        RestEndpoints.publish(router, gate, parts.desk, time);
        HttpServerConfig local =
                new HttpServerConfig(
                        LOOPBACK, new Secret(""), List.of(), List.of(), BODY_TIME, DRAIN_TIME);
        return new ExchangeServer(
                HttpServer.start(
                        listener,
                        router,
                        new HttpServer.Surroundings(NAME, local, time, new Metrics(NAME))));
    }

    /// Where clients on this machine reach it.
    public URI uri() {
        return http.uri();
    }

    @Override
    public void close() {
        http.close();
    }
}
