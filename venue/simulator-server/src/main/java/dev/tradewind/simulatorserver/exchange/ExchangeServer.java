// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Secret;
import dev.tradewind.framework.http.HttpServer;
import dev.tradewind.framework.http.HttpServerConfig;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.http.TlsIdentity;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.simulatorserver.exchange.auth.KeyRing;
import dev.tradewind.simulatorserver.exchange.auth.TokenVerifier;
import dev.tradewind.simulatorserver.exchange.control.ControlEndpoints;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.fault.FaultCarrier;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.simulatorserver.exchange.fault.FaultyEndpoints;
import dev.tradewind.simulatorserver.exchange.rest.Gate;
import dev.tradewind.simulatorserver.exchange.rest.RateLimiter;
import dev.tradewind.simulatorserver.exchange.rest.RestEndpoints;
import dev.tradewind.simulatorserver.exchange.stream.StreamHub;
import dev.tradewind.simulatorserver.exchange.tls.Certificates;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// An exchange behind Coinbase's protocol on a plain port of this machine and one with TLS. Safe from any
/// thread.
public final class ExchangeServer implements AutoCloseable {

    private static final String NAME = "exchange";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration BODY_TIME = Duration.ofSeconds(10);
    private static final Duration DRAIN_TIME = Duration.ofSeconds(2);

    private final HttpServer http;
    private final StreamHub streams;
    private final FaultCarrier carrier;

    private ExchangeServer(HttpServer http, StreamHub streams, FaultCarrier carrier) {
        this.http = http;
        this.streams = streams;
        this.carrier = carrier;
    }

    /// What a server stands on: the exchange, the keys it knows, how often it may be asked, what goes
    /// wrong.
    public record Parts(ExchangeDesk desk, KeyRing keys, Limits limits, FaultPlan faults) {}

    /// Requests a second that are answered: of each user, and of everybody without a key together.
    public record Limits(int privateRequests, int publicRequests) {

        /// Coinbase's.
        public static final Limits COINBASE = new Limits(30, 10);
    }

    /// Where it listens; 0 is any free port.
    public record Ports(
            HttpServer.Listener plain, HttpServer.Listener tls, Certificates certificates) {}

    /// Opens both ports.
    ///
    /// @throws ConfigurationException when one is taken
    public static ExchangeServer start(Ports ports, Parts parts, SystemTime time) {
        InstantSource clock = parts.faults.skewed(time);
        TokenVerifier verifier = new TokenVerifier(parts.keys, clock);
        RateLimiter limiter =
                new RateLimiter(parts.limits.privateRequests, parts.limits.publicRequests, time);
        Router sound = new Router();
        RestEndpoints.publish(sound, new Gate(verifier, limiter, parts.faults), parts.desk, clock);
        Router router = new Router();
        new FaultyEndpoints(parts.faults, time).publish(sound, router);
        ControlEndpoints.publish(router, parts.desk, parts.faults);
        StreamHub streams =
                StreamHub.start(
                        new StreamHub.Parts(
                                parts.desk, verifier, parts.faults, StreamHub.SUBSCRIBE_TIME),
                        time);
        router.socket("/{path...}", streams);
        FaultCarrier carrier = FaultCarrier.start(parts.faults, parts.desk, streams::dropAll, time);
        TlsIdentity identity = TlsIdentity.of(ports.certificates.key(), ports.certificates.chain());
        return new ExchangeServer(
                HttpServer.start(
                        ports.plain,
                        Optional.of(new HttpServer.Secured(ports.tls, identity)),
                        router,
                        surroundings(time)),
                streams,
                carrier);
    }

    private static HttpServer.Surroundings surroundings(SystemTime time) {
        HttpServerConfig local =
                new HttpServerConfig(
                        LOOPBACK, new Secret(""), List.of(), List.of(), BODY_TIME, DRAIN_TIME);
        return new HttpServer.Surroundings(NAME, local, time, new Metrics(NAME));
    }

    /// Where clients on this machine reach it without TLS.
    public URI uri() {
        return http.uri();
    }

    /// Where clients on this machine reach it with TLS.
    public URI tlsUri() {
        return URI.create("https://localhost:" + http.securedPort());
    }

    /// Tells clients at once what the market has done, and its time. For an exchange whose time moves in
    /// steps; where it passes by itself, clients hear of it without.
    public void step() {
        streams.step();
    }

    @Override
    public void close() {
        carrier.close();
        http.close();
        streams.close();
    }
}
