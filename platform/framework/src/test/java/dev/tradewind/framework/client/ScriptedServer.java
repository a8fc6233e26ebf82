// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A server that answers each request as scripted: with bytes, or by breaking the connection.
final class ScriptedServer implements AutoCloseable {

    /// What to do with one request.
    interface Act {
        void play(Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final ConcurrentLinkedQueue<Act> script = new ConcurrentLinkedQueue<>();
    private final CopyOnWriteArrayList<String> requests = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Socket> sockets = new CopyOnWriteArrayList<>();

    ScriptedServer() {
        try {
            server = new ServerSocket(0, 300, InetAddress.getByName("127.0.0.1"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    List<String> requests() {
        return requests;
    }

    ScriptedServer then(Act act) {
        script.add(act);
        return this;
    }

    /// Answers with a status and a JSON body.
    ScriptedServer thenAnswer(int status, String body) {
        return then(socket -> answer(socket, status, body));
    }

    /// Reads the request and breaks the connection without an answer.
    ScriptedServer thenBreak() {
        return then(Socket::close);
    }

    /// Reads the request and never answers.
    ScriptedServer thenSilence() {
        return then(_ -> {});
    }

    static void answer(Socket socket, int status, String body) throws IOException {
        String text =
                "HTTP/1.1 %d x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(status, body.length(), body);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static void start(Runnable work) {
        Thread.ofVirtual().unstarted(work).start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            for (String request = read(socket); request != null; request = read(socket)) {
                requests.add(request);
                Act act = script.poll();
                if (act == null) {
                    return;
                }
                act.play(socket);
            }
        } catch (IOException _) {
            // The other side has gone: what it saw is what the test asks about.
        }
    }

    private static @Nullable String read(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream input = socket.getInputStream();
        for (int next = input.read(); next >= 0; next = input.read()) {
            text.append((char) next);
            if (text.indexOf("\r\n\r\n") >= 0) {
                readBody(text, input);
                return text.toString();
            }
        }
        return null;
    }

    private static void readBody(StringBuilder text, InputStream input) throws IOException {
        String head = text.toString().toLowerCase(Locale.ROOT);
        int at = head.indexOf("content-length:");
        if (at >= 0) {
            String length = head.substring(at + 15, head.indexOf('\r', at)).strip();
            byte[] body = input.readNBytes(Integer.parseInt(length));
            text.append(new String(body, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
