// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Sends bytes that a well-behaved client never would.
final class RawHttp {

    private RawHttp() {}

    /// Sends `text` as it is and returns everything the server says until it closes the connection.
    static String exchange(URI server, String text) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream output = socket.getOutputStream();
            output.write(text.getBytes(StandardCharsets.UTF_8));
            output.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A GET with these header lines, over a connection that is then closed.
    static String get(URI server, String path, String... headers) {
        return exchange(server, head("GET", path, headers) + "\r\n");
    }

    static String head(String method, String path, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("Connection: close\r\n").toString();
    }
}
