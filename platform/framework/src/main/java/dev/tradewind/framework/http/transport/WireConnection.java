// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http.transport;

import dev.tradewind.framework.time.SystemTime;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One connection and the HTTP/1.1 messages on it. Used by one thread at a time.
final class WireConnection {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SocketChannel channel;
    private final InputStream input;
    private final SystemTime time;
    private final byte[] buffer = new byte[8192];
    private int next;
    private int end;
    private long deadline;
    private boolean isReusable = true;
    private long idleSince;

    private WireConnection(SocketChannel channel, SystemTime time) throws IOException {
        this.channel = channel;
        this.input = channel.socket().getInputStream();
        this.time = time;
    }

    static WireConnection open(InetSocketAddress address, Duration timeout, SystemTime time)
            throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(address, Math.toIntExact(timeout.toMillis()));
            return new WireConnection(channel, time);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    /// Writes a request and reads its answer until `deadlineNanos`.
    HttpTransport.Inbound exchange(byte[] request, long deadlineNanos) throws IOException {
        deadline = deadlineNanos;
        isReusable = false;
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            int unused = channel.write(bytes);
            assert unused >= 0;
        }
        int status = status();
        while (status / 100 == 1) {
            Map<String, String> unused = headers();
            assert unused != null;
            status = status();
        }
        Map<String, String> headers = headers();
        byte[] body = body(status, headers);
        boolean mayClose = headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        isReusable = isDelimited(status, headers) && !mayClose && next == end;
        idleSince = time.nanos();
        return new HttpTransport.Inbound(status, headers, body);
    }

    /// Whether the last exchange ended cleanly and the server keeps the connection.
    boolean isReusable() {
        return isReusable;
    }

    long idleSince() {
        return idleSince;
    }

    /// Looks, without waiting, whether the server has closed its side or said something unasked.
    boolean isAlive() {
        try {
            channel.configureBlocking(false);
            int count = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return count == 0;
        } catch (IOException _) {
            return false;
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // A connection that cannot even be closed is gone all the same.
        }
    }

    private int status() throws IOException {
        String line = line();
        String[] parts = line.split(" ", 3);
        boolean isValid =
                parts.length >= 2
                        && parts[0].startsWith("HTTP/1.")
                        && parts[1].matches("[1-5][0-9]{2}");
        if (!isValid) {
            throw new ProtocolException("not an HTTP status line");
        }
        return Integer.parseInt(parts[1]);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MOST_HEADERS) {
                throw new ProtocolException("not an HTTP header");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static boolean isDelimited(int status, Map<String, String> headers) {
        return hasNoBody(status)
                || headers.containsKey("content-length")
                || headers.containsKey("transfer-encoding");
    }

    private static boolean hasNoBody(int status) {
        return status == 204 || status == 304;
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (hasNoBody(status)) {
            return new byte[0];
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            for (int size = size(line(), 16); size > 0; size = size(line(), 16)) {
                copy(body, size);
                requireEmpty(line());
            }
            requireEmpty(line());
        } else if (headers.containsKey("content-length")) {
            copy(body, size(headers.getOrDefault("content-length", ""), 10));
        } else {
            while (fill()) {
                copy(body, end - next);
            }
        }
        return body.toByteArray();
    }

    private void copy(ByteArrayOutputStream body, int size) throws IOException {
        if (body.size() > LARGEST_BODY - size) {
            throw new ProtocolException("the answer is larger than " + LARGEST_BODY + " bytes");
        }
        int left = size;
        while (left > 0) {
            requireMore();
            int count = Math.min(left, end - next);
            body.write(buffer, next, count);
            next += count;
            left -= count;
        }
    }

    private static int size(String text, int radix) throws ProtocolException {
        try {
            int size = Integer.parseInt(text.split(";", 2)[0].strip(), radix);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Reported below, with the text.
        }
        throw new ProtocolException("not a length: '" + text + "'");
    }

    private static void requireEmpty(String line) throws ProtocolException {
        if (!line.isEmpty()) {
            throw new ProtocolException("a chunk does not end where it should");
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (line.length() < LONGEST_LINE) {
            requireMore();
            char letter = (char) (buffer[next++] & 0xff);
            if (letter == '\n') {
                boolean hasReturn = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
                return hasReturn ? line.substring(0, line.length() - 1) : line.toString();
            }
            line.append(letter);
        }
        throw new ProtocolException("a line is longer than " + LONGEST_LINE + " bytes");
    }

    private void requireMore() throws IOException {
        if (!fill()) {
            throw new EOFException("the server closed the connection");
        }
    }

    /// Makes sure that the buffer holds at least one byte; false at the end of the stream.
    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        long left = deadline - time.nanos();
        if (left <= 0) {
            throw new SocketTimeoutException("deadline passed");
        }
        channel.socket().setSoTimeout(Math.toIntExact(Math.max(1, left / NANOS_PER_MILLI)));
        int count = input.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(0, count);
        return count > 0;
    }
}
