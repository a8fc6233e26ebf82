// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running HTTP server in front of a [Router]: one virtual thread per request. Safe from any
/// thread.
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final Duration IDLE_TIME = Duration.ofMinutes(5);
    private static final int MAXIMUM_HEADER_BYTES = 16 * 1024;
    private static final int MAXIMUM_CONNECTIONS = 4096;

    private final WebServer server;
    private final HttpServerConfig config;
    private final InFlight inFlight;

    /// What a server has to know about itself.
    ///
    /// @param port 0 = any free port
    /// @param portSetting the key that changes the port, for the message when it is taken
    public record Listener(int port, String portSetting) {}

    /// What a server uses of its surroundings.
    ///
    /// @param service for messages and log lines
    public record Surroundings(
            String service, HttpServerConfig config, SystemTime time, Metrics metrics) {}

    private HttpServer(WebServer server, HttpServerConfig config, InFlight inFlight) {
        this.server = server;
        this.config = config;
        this.inFlight = inFlight;
    }

    /// Starts listening.
    ///
    /// @throws ConfigurationException when the port is taken
    public static HttpServer start(Listener listener, Router router, Surroundings surroundings) {
        HttpServerConfig config = surroundings.config();
        InFlight inFlight = new InFlight();
        RequestGate gate = new RequestGate(config);
        HelidonExchange exchange =
                new HelidonExchange(
                        new Edge(router, gate, inFlight, surroundings),
                        new BodyReader(surroundings.time(), config.bodyTime()),
                        inFlight);
        requireFree(listener, surroundings);
        WebServer server = configure(listener, config, exchange);
        server.start();
        if (!server.isRunning()) {
            throw taken(listener, surroundings, "it could not be opened");
        }
        gate.listenOn(server.port());
        return new HttpServer(server, config, inFlight);
    }

    private static WebServer configure(
            Listener listener, HttpServerConfig config, HelidonExchange exchange) {
        return WebServer.builder()
                .host(config.bind())
                .port(listener.port())
                .shutdownHook(false)
                .maxTcpConnections(MAXIMUM_CONNECTIONS)
                .shutdownGracePeriod(Duration.ofMillis(50))
                .idleConnectionTimeout(IDLE_TIME)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .featuresDiscoverServices(false)
                .addProtocol(Http1Config.builder().maxHeadersSize(MAXIMUM_HEADER_BYTES).build())
                .directHandlers(HelidonExchange.directHandlers())
                .routing(routing -> routing.any(exchange::handle))
                .build();
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// Where a client on this machine reaches it.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /// Whether new requests are still accepted.
    public boolean isOpen() {
        return inFlight.isOpen();
    }

    /// Refuses new requests with 503 and waits for those in flight, as long as configured.
    public void drain() {
        try {
            if (!inFlight.closeAndAwait(config.drainTime())) {
                LOG.atWarn().addKeyValue("in_flight", inFlight.count()).log("drain_time_passed");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Drains and stops listening.
    @Override
    public void close() {
        drain();
        server.stop();
    }

    /// The library reports a taken port to its log only, so the port is tried before.
    private static void requireFree(Listener listener, Surroundings surroundings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(surroundings.config().bind(), listener.port()));
        } catch (IOException refusal) {
            throw taken(listener, surroundings, String.valueOf(refusal.getMessage()));
        }
    }

    private static ConfigurationException taken(
            Listener listener, Surroundings surroundings, String reason) {
        return new ConfigurationException(
                ("port %d for %s on %s cannot be used (%s): stop what uses it, or choose "
                                + "another with %s")
                        .formatted(
                                listener.port(),
                                surroundings.service(),
                                surroundings.config().bind(),
                                reason,
                                listener.portSetting()));
    }
}
