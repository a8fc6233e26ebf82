// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.http.socket.SocketEndpoint;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsConnection;
import io.helidon.webserver.websocket.WsUpgrader;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns requests for a routed WebSocket into one. A request that the gate refuses, or whose path has no
/// socket, stays an ordinary request and gets an ordinary answer. Safe from any thread.
final class SocketUpgrader extends WsUpgrader {

    static final int MAXIMUM_MESSAGE_BYTES = Route.DEFAULT_BODY_LIMIT;

    private static final Logger LOG = LoggerFactory.getLogger(SocketUpgrader.class);
    private static final int GOING_AWAY = 1001;
    private static final int TEXT_ONLY = 1003;
    private static final int TOO_BIG = 1009;

    private final Router router;
    private final RequestGate gate;
    private final HttpServer.Surroundings surroundings;
    private final Set<LiveSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;

    SocketUpgrader(Router router, RequestGate gate, HttpServer.Surroundings surroundings) {
        super(WsConfig.create());
        this.router = router;
        this.gate = gate;
        this.surroundings = surroundings;
        surroundings
                .metrics()
                .gauge("http.server.sockets", "WebSockets that are open now", open::size);
    }

    /// Says goodbye to every client and lets no more in.
    void goAway() {
        isStopping = true;
        open.forEach(socket -> socket.close(GOING_AWAY, "the server is stopping"));
    }

    @Override
    public @Nullable ServerConnection upgrade(
            ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
        Optional<String> key = headers.first(WS_KEY);
        String version = headers.first(WS_VERSION).orElse(SUPPORTED_VERSION);
        Optional<SocketEndpoint> endpoint = admitted(prologue, headers);
        if (key.isEmpty() || endpoint.isEmpty() || !version.equals(SUPPORTED_VERSION)) {
            return null;
        }
        String answer =
                SWITCHING_PROTOCOL_PREFIX + hash(context, key.get()) + SWITCHING_PROTOCOLS_SUFFIX;
        context.dataWriter()
                .writeNow(BufferData.create(answer.getBytes(StandardCharsets.US_ASCII)));
        String path = prologue.uriPath().rawPath();
        LiveSocket socket = new LiveSocket(path, endpoint.get(), surroundings.time());
        Incoming incoming = new Incoming(socket);
        ServerConnection connection =
                WsConnection.create(
                        context, prologue, WritableHeaders.create(), key.get(), incoming);
        return new Watched(connection, socket);
    }

    private Optional<SocketEndpoint> admitted(HttpPrologue prologue, Headers headers) {
        Function<String, Optional<String>> header = name -> headers.first(HeaderNames.create(name));
        List<String> path = PathTemplate.split(prologue.uriPath().path());
        boolean isWelcome = !isStopping && gate.refusal("GET", header).isEmpty();
        return isWelcome ? router.findSocket(path) : Optional.empty();
    }

    /// What Helidon reads, for one socket.
    private static final class Incoming implements WsListener {

        private final LiveSocket socket;
        private final StringBuilder message = new StringBuilder();

        Incoming(LiveSocket socket) {
            this.socket = socket;
        }

        @Override
        public void onOpen(WsSession session) {
            socket.opened(session);
        }

        @Override
        public void onMessage(WsSession session, String text, boolean last) {
            message.append(text);
            if (message.length() > MAXIMUM_MESSAGE_BYTES) {
                socket.close(
                        TOO_BIG, "a message may have %d bytes".formatted(MAXIMUM_MESSAGE_BYTES));
                message.setLength(0);
            } else if (last) {
                String whole = message.toString();
                message.setLength(0);
                socket.received(whole);
            }
        }

        @Override
        public void onMessage(WsSession session, BufferData bytes, boolean last) {
            socket.close(TEXT_ONLY, "text messages only");
        }

        @Override
        public void onPing(WsSession session, BufferData payload) {
            socket.pinged(payload);
        }

        @Override
        public void onClose(WsSession session, int status, String reason) {
            try {
                if (!socket.silence()) {
                    throw new CloseConnectionException("the client left without reading");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CloseConnectionException("dropped");
            }
        }

        @Override
        public void onError(WsSession session, Throwable defect) {
            LOG.atError().setCause(defect).log("socket_failed");
        }
    }

    /// A connection that is known while it lasts.
    private final class Watched implements ServerConnection {

        private final ServerConnection connection;
        private final LiveSocket socket;

        Watched(ServerConnection connection, LiveSocket socket) {
            this.connection = connection;
            this.socket = socket;
        }

        @Override
        public void handle(Limit limit) throws InterruptedException {
            open.add(socket);
            try {
                connection.handle(limit);
            } finally {
                open.remove(socket);
                socket.end();
            }
        }

        @Override
        public Duration idleTime() {
            return connection.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            connection.close(interrupt);
        }
    }
}
