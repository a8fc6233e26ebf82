// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.edge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/// Coinbase's edge on the loopback interface: HTTP/1.1 answered by a function, and every WebSocket
/// that is opened waits to be taken by the test.
public final class ScriptedEdge implements AutoCloseable {

    private final ServerSocket server;
    private final Function<Ask, Answer> script;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final BlockingQueue<EdgeSocket> streams = new LinkedBlockingQueue<>();
    public final List<Ask> asked = new CopyOnWriteArrayList<>();

    /// A request as it arrived; header names are lower case.
    public record Ask(String method, String target, Map<String, String> headers, String body) {
        public String path() {
            return target.split("\\?")[0];
        }
    }

    /// What goes back.
    ///
    /// @param raw the bytes of the whole answer
    /// @param closes whether the connection ends after them
    public record Answer(byte[] raw, boolean closes) {

        public static Answer of(int status, String body) {
            return of(status, body.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer of(int status, byte[] body) {
            return new Answer(head(status, body.length, body), false);
        }

        /// Promises more bytes than it sends, and ends.
        public static Answer truncated(String body) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return new Answer(head(200, bytes.length + 100, bytes), true);
        }

        /// Nothing at all.
        public static Answer none() {
            return new Answer(new byte[0], true);
        }

        private static byte[] head(int status, int length, byte[] body) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            raw.writeBytes(
                    ("HTTP/1.1 %d X\r\nContent-Length: %d\r\nLocation: /elsewhere\r\n\r\n")
                            .formatted(status, length)
                            .getBytes(StandardCharsets.US_ASCII));
            raw.writeBytes(body);
            return raw.toByteArray();
        }
    }

    public ScriptedEdge(Function<Ask, Answer> script) {
        this(plain(), script);
    }

    /// An edge behind a socket of the caller's choice.
    public ScriptedEdge(ServerSocket server, Function<Ask, Answer> script) {
        this.server = server;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public URI rest() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public URI stream() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort());
    }

    /// The next WebSocket that a client opens.
    public EdgeSocket nextStream() throws InterruptedException {
        return streams.take();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            Ask ask = read(in);
            while (ask != null && !ask.headers().containsKey("sec-websocket-key")) {
                asked.add(ask);
                Answer answer = script.apply(ask);
                out.write(answer.raw());
                out.flush();
                if (answer.closes()) {
                    socket.close();
                    return;
                }
                ask = read(in);
            }
            if (ask != null) {
                asked.add(ask);
                EdgeSocket stream = new EdgeSocket(socket, in, out);
                stream.shakeHands(String.valueOf(ask.headers().get("sec-websocket-key")));
                streams.add(stream);
                stream.listen();
            }
        } catch (IOException _) {
            assert true : "the client has left";
        }
    }

    @org.jspecify.annotations.Nullable
    private static Ask read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        String header = line(in);
        while (!header.isEmpty()) {
            String[] parts = header.split(":", 2);
            headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1].strip());
            header = line(in);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String[] words = first.split(" ");
        return new Ask(words[0], words[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
