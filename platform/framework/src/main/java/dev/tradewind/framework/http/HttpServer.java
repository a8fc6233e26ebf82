// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.websocket.WsConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running HTTP server in front of a [Router]: one virtual thread per request. Safe from any
/// thread.
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final Duration IDLE_TIME = Duration.ofMinutes(5);
    private static final String SECURED = "secured";
    private static final int MAXIMUM_HEADER_BYTES = 16 * 1024;
    private static final int MAXIMUM_CONNECTIONS = 4096;

    private final WebServer server;
    private final HttpServerConfig config;
    private final InFlight inFlight;
    private final SocketUpgrader sockets;

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

    /// Where a server also listens with TLS.
    ///
    /// @param listener where, other than the plain one
    public record Secured(Listener listener, TlsIdentity identity) {}

    /// What becomes of a connection, with or without TLS.
    private record Inside(HelidonExchange exchange, SocketUpgrader sockets, InFlight inFlight) {}

    private HttpServer(WebServer server, HttpServerConfig config, Inside inside) {
        this.server = server;
        this.config = config;
        this.inFlight = inside.inFlight();
        this.sockets = inside.sockets();
    }

    /// Starts listening.
    ///
    /// @throws ConfigurationException when the port is taken
    public static HttpServer start(Listener listener, Router router, Surroundings surroundings) {
        return start(listener, Optional.empty(), router, surroundings);
    }

    /// Starts listening, on request on a second port with TLS; both serve the same routes.
    ///
    /// @throws ConfigurationException when a port is taken
    public static HttpServer start(
            Listener plain, Optional<Secured> secured, Router router, Surroundings surroundings) {
        HttpServerConfig config = surroundings.config();
        InFlight inFlight = new InFlight();
        RequestGate gate = new RequestGate(config);
        Inside inside =
                new Inside(
                        new HelidonExchange(
                                new Edge(router, gate, inFlight, surroundings),
                                new BodyReader(surroundings.time(), config.bodyTime()),
                                inFlight),
                        new SocketUpgrader(router, gate, surroundings),
                        inFlight);
        requireFree(plain, surroundings);
        secured.ifPresent(second -> requireFree(second.listener(), surroundings));
        WebServer server = configure(plain, secured, config, inside);
        server.start();
        if (!server.isRunning()) {
            throw taken(plain, surroundings, "it could not be opened");
        }
        List<Integer> ports =
                secured.isEmpty()
                        ? List.of(server.port())
                        : List.of(server.port(), server.port(SECURED));
        gate.listenOn(ports);
        return new HttpServer(server, config, inside);
    }

    private static WebServer configure(
            Listener plain, Optional<Secured> secured, HttpServerConfig config, Inside inside) {
        WebServerConfig.Builder builder =
                WebServer.builder().shutdownHook(false).featuresDiscoverServices(false);
        configure(builder.port(plain.port()), config, inside);
        if (secured.isPresent()) {
            ListenerConfig.Builder second = ListenerConfig.builder();
            configure(second.port(secured.get().listener().port()), config, inside);
            SSLContext context = secured.get().identity().context();
            builder.putSocket(
                    SECURED, second.tls(Tls.builder().sslContext(context).build()).build());
        }
        return builder.build();
    }

    /// The selector is made here rather than found by the library, because it carries our own way into
    /// a WebSocket. It offers no HTTP/2: a client that asks to go there stays at HTTP/1.1.
    private static void configure(
            ListenerConfig.BuilderBase<?, ?> listener, HttpServerConfig config, Inside inside) {
        Http1Config http = Http1Config.builder().maxHeadersSize(MAXIMUM_HEADER_BYTES).build();
        listener.host(config.bind())
                .maxTcpConnections(MAXIMUM_CONNECTIONS)
                .shutdownGracePeriod(Duration.ofMillis(50))
                .idleConnectionTimeout(IDLE_TIME)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addProtocol(
                        WsConfig.builder()
                                .maxFrameLength(SocketUpgrader.MAXIMUM_MESSAGE_BYTES)
                                .build())
                .addConnectionSelector(
                        Http1ConnectionSelector.builder()
                                .config(http)
                                .addUpgrader(inside.sockets())
                                .build())
                .directHandlers(HelidonExchange.directHandlers())
                .routing(routing -> routing.any(inside.exchange()::handle));
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// The port it listens on with TLS.
    ///
    /// @throws IllegalStateException when there is none
    public int securedPort() {
        int port = server.port(SECURED);
        if (port < 0) {
            throw new IllegalStateException("the server has no port with TLS");
        }
        return port;
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
        sockets.goAway();
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
