// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http.transport;

import dev.tradewind.framework.http.HttpMethod;
import dev.tradewind.framework.time.SystemTime;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Sends HTTP/1.1 requests over pooled keep-alive connections, on the calling (virtual) thread. It
/// is written out here because the difference between "not sent" and "sent, no answer" decides
/// about money: a connection attempt and an exchange are separate steps, a pooled connection is
/// checked before a byte is written, nothing is ever repeated, and the time limit covers the whole
/// exchange. Safe from any thread.
///
/// Source: RFC 9112 (HTTP/1.1), without upgrades and trailers, plain `http` only.
public final class HttpTransport implements AutoCloseable {

    private static final int DEFAULT_PORT = 80;

    private final ConnectionPool pool;
    private final SystemTime time;

    /// A request as it goes out.
    ///
    /// @param timeout for the whole exchange, connecting excluded
    public record Outbound(
            HttpMethod method,
            URI uri,
            Map<String, String> headers,
            byte[] body,
            Duration timeout) {}

    /// A complete answer; header names in lower case.
    public record Inbound(int status, Map<String, String> headers, byte[] body) {

        /// The value of a header, whatever the case of its name.
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    public HttpTransport(Duration connectTimeout, SystemTime time) {
        this.time = time;
        this.pool = new ConnectionPool(connectTimeout, time);
    }

    /// Sends a request and reads the whole answer, whatever its status.
    ///
    /// @throws TransportException.NotSent when nothing has left
    /// @throws TransportException.AnswerLost when it may have arrived
    public Inbound exchange(Outbound outbound)
            throws TransportException.NotSent, TransportException.AnswerLost {
        URI uri = outbound.uri();
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        String authority = uri.getHost() + ":" + port;
        byte[] request = encode(outbound, authority);
        WireConnection connection = connect(authority, new InetSocketAddress(uri.getHost(), port));
        long deadline = time.nanos() + outbound.timeout().toNanos();
        boolean isReusable = false;
        try {
            Inbound inbound = connection.exchange(request, deadline);
            isReusable = connection.isReusable();
            return inbound;
        } catch (SocketTimeoutException timeout) {
            String reason = "no answer within " + outbound.timeout().toMillis() + " ms";
            throw new TransportException.AnswerLost(reason, true, timeout);
        } catch (IOException broken) {
            String reason = "the connection to " + authority + " broke: " + broken.getMessage();
            throw new TransportException.AnswerLost(reason, false, broken);
        } finally {
            pool.giveBack(authority, connection, isReusable);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private WireConnection connect(String authority, InetSocketAddress address)
            throws TransportException.NotSent {
        if (address.isUnresolved()) {
            throw new TransportException.NotSent("host unknown: " + authority, null);
        }
        try {
            return pool.take(authority, address);
        } catch (IOException refused) {
            String reason = "no connection to " + authority + ": " + refused.getMessage();
            throw new TransportException.NotSent(reason, refused);
        }
    }

    private static byte[] encode(Outbound outbound, String authority) {
        String path = outbound.uri().getRawPath();
        String query = outbound.uri().getRawQuery();
        StringBuilder head = new StringBuilder(256);
        head.append(outbound.method()).append(' ').append(path.isEmpty() ? "/" : path);
        if (query != null) {
            head.append('?').append(query);
        }
        head.append(" HTTP/1.1\r\nHost: ").append(authority).append("\r\n");
        outbound.headers().forEach((name, value) -> appendHeader(head, name, value));
        if (outbound.body().length > 0 || outbound.method() != HttpMethod.GET) {
            head.append("Content-Length: ").append(outbound.body().length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[start.length + outbound.body().length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(outbound.body(), 0, request, start.length, outbound.body().length);
        return request;
    }

    private static void appendHeader(StringBuilder head, String name, String value) {
        boolean isClean = value.chars().allMatch(letter -> letter >= ' ' && letter != 0x7f);
        if (!isClean) {
            throw new IllegalArgumentException(
                    "header " + name + " must not have control characters");
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
