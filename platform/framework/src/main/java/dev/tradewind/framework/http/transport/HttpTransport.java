// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http.transport;

import dev.tradewind.framework.http.HttpMethod;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webclient.api.RuntimeUnknownHostException;
import io.helidon.webclient.http1.Http1Client;
import io.helidon.webclient.http1.Http1ClientRequest;
import io.helidon.webclient.http1.Http1ClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Sends requests over pooled keep-alive connections. Safe from any thread.
public final class HttpTransport implements AutoCloseable {

    private static final int POOLED_CONNECTIONS = 256;

    private final Http1Client client;

    /// A request as it goes out.
    ///
    /// @param timeout longest silence of the other side, connecting excluded
    public record Outbound(
            HttpMethod method,
            URI uri,
            Map<String, String> headers,
            byte[] body,
            Duration timeout) {}

    /// A complete answer.
    public record Inbound(int status, Function<String, Optional<String>> headers, byte[] body) {}

    public HttpTransport(Duration connectTimeout) {
        client =
                Http1Client.builder()
                        .connectTimeout(connectTimeout)
                        .followRedirects(false)
                        .keepAlive(true)
                        .shareConnectionCache(false)
                        .connectionCacheSize(POOLED_CONNECTIONS)
                        .sendExpectContinue(false)
                        .servicesDiscoverServices(false)
                        .socketOptions(
                                socket -> socket.tcpNoDelay(true).connectTimeout(connectTimeout))
                        .build();
    }

    /// Sends a request and reads the whole answer, whatever its status.
    ///
    /// @throws TransportException.NotSent when nothing has left
    /// @throws TransportException.AnswerLost when it may have arrived
    public Inbound exchange(Outbound outbound)
            throws TransportException.NotSent, TransportException.AnswerLost {
        Http1ClientRequest request =
                client.method(Method.create(outbound.method().name()))
                        .uri(outbound.uri())
                        .readTimeout(outbound.timeout());
        outbound.headers()
                .forEach((name, value) -> request.header(HeaderNames.create(name), value));
        boolean hasBody = outbound.body().length > 0;
        try (Http1ClientResponse response =
                hasBody ? request.submit(outbound.body()) : request.request()) {
            byte[] body = body(response);
            return new Inbound(
                    response.status().code(),
                    name -> response.headers().first(HeaderNames.create(name)),
                    body);
        } catch (RuntimeUnknownHostException unknown) {
            throw new TransportException.NotSent(
                    "host unknown: " + outbound.uri().getHost(), unknown);
        } catch (IOException | RuntimeException failure) {
            throw lostUnlessNotSent(outbound, failure);
        }
    }

    @Override
    public void close() {
        client.closeResource();
    }

    private static byte[] body(Http1ClientResponse response) throws IOException {
        if (!response.entity().hasEntity()) {
            return new byte[0];
        }
        try (InputStream stream = response.inputStream()) {
            return stream.readAllBytes();
        }
    }

    /// The library has no exception family of its own: whatever it throws, an answer is lost unless the
    /// cause proves that no connection came about.
    private static TransportException.AnswerLost lostUnlessNotSent(
            Outbound outbound, Exception failure) throws TransportException.NotSent {
        String target = outbound.uri().getHost() + ":" + outbound.uri().getPort();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean isConnecting =
                    cause instanceof ConnectException
                            || cause instanceof UnknownHostException
                            || cause instanceof NoRouteToHostException
                            || isConnectTimeout(cause);
            if (isConnecting) {
                throw new TransportException.NotSent("no connection to " + target, failure);
            }
            if (cause instanceof SocketTimeoutException) {
                String wait = outbound.timeout().toMillis() + " ms";
                return new TransportException.AnswerLost("no answer within " + wait, true, failure);
            }
        }
        return new TransportException.AnswerLost(
                "the connection to " + target + " broke", false, failure);
    }

    /// The JDK tells a slow connection attempt from a slow answer by this text alone.
    private static boolean isConnectTimeout(Throwable cause) {
        return cause instanceof SocketTimeoutException
                && "Connect timed out".equalsIgnoreCase(cause.getMessage());
    }
}
