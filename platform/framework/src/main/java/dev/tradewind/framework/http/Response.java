// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The answer to a request. Immutable.
public record Response(int status, String contentType, Map<String, String> headers, Body body) {

    private static final String JSON = "application/json";

    /// What metrics call a request that got no answer.
    private static final int NO_ANSWER = 499;

    public Response {
        headers = new LinkedHashMap<>(headers);
    }

    /// What follows the headers.
    public sealed interface Body {

        /// Known bytes, sent with their length.
        record Bytes(byte[] content) implements Body {}

        /// Bytes written while they are made.
        record Streamed(Writer writer) implements Body {}

        /// Server-sent events, for as long as both sides stay.
        record Events(EventSource source) implements Body {}

        /// Nothing, not even the headers: the connection ends instead.
        record HangUp() implements Body {}
    }

    /// Writes a body piece by piece.
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream output) throws IOException;
    }

    /// Sends server-sent events until it returns or the stream closes.
    @FunctionalInterface
    public interface EventSource {
        void feed(EventStream stream) throws Exception;
    }

    /// 200 with a JSON body.
    public static Response json(Object value) {
        return json(200, value);
    }

    /// A JSON body with another status.
    public static Response json(int status, Object value) {
        return bytes(status, JSON, Json.writeBytes(value));
    }

    /// 204.
    public static Response noContent() {
        return bytes(204, "", new byte[0]);
    }

    /// 200 with text of a media type, in UTF-8.
    public static Response text(String contentType, String text) {
        return bytes(200, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Known bytes.
    public static Response bytes(int status, String contentType, byte[] content) {
        return new Response(status, contentType, Map.of(), new Body.Bytes(content));
    }

    /// 200 with a body written while it is made, such as a large CSV.
    public static Response streamed(String contentType, Writer writer) {
        return new Response(200, contentType, Map.of(), new Body.Streamed(writer));
    }

    /// A stream of server-sent events.
    public static Response events(EventSource source) {
        return new Response(200, "text/event-stream", Map.of(), new Body.Events(source));
    }

    /// No answer at all: the connection is closed. For servers that play a broken one.
    public static Response hangUp() {
        return new Response(NO_ANSWER, "", Map.of(), new Body.HangUp());
    }

    static Response problem(Problem problem) {
        return bytes(problem.status(), Problem.MEDIA_TYPE, Json.writeBytes(problem));
    }

    /// The same answer with one more header.
    public Response withHeader(String name, String value) {
        Map<String, String> next = new LinkedHashMap<>(headers);
        next.put(name, value);
        return new Response(status, contentType, next, body);
    }
}
