// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.telemetry.CallContext;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Translates between Helidon's requests and responses and ours.
final class HelidonExchange {

    private static final Logger LOG = LoggerFactory.getLogger(HelidonExchange.class);

    private final Edge edge;
    private final BodyReader bodies;
    private final InFlight inFlight;

    HelidonExchange(Edge edge, BodyReader bodies, InFlight inFlight) {
        this.edge = edge;
        this.bodies = bodies;
        this.inFlight = inFlight;
    }

    void handle(ServerRequest request, ServerResponse response) {
        edge.answer(arrival(request), answer -> send(answer, response));
        boolean isLast =
                request.headers().contains(HeaderValues.CONNECTION_CLOSE)
                        || response.headers().contains(HeaderValues.CONNECTION_CLOSE);
        if (isLast) {
            throw new CloseConnectionException("the last request of this connection is answered");
        }
    }

    /// Problem documents for requests that never become one: broken request lines and headers.
    static DirectHandlers directHandlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, HelidonExchange::brokenRequest);
        }
        return handlers.build();
    }

    private Edge.Arrival arrival(ServerRequest request) {
        Function<String, Optional<String>> headers =
                name -> request.headers().first(HeaderNames.create(name));
        Map<String, List<String>> query = new TreeMap<>();
        for (String name : request.query().names()) {
            query.put(name, request.query().all(name));
        }
        String method = request.prologue().method().text();
        Request.Parts parts =
                new Request.Parts(
                        HttpMethod.parse(method).orElse(HttpMethod.GET),
                        request.path().rawPath(),
                        query,
                        headers,
                        limit -> bodies.read(request.content().inputStream(), limit));
        return new Edge.Arrival(method, parts, headers);
    }

    private void send(Response answer, ServerResponse response) {
        if (answer.body() instanceof Response.Body.HangUp) {
            throw new CloseConnectionException("this request gets no answer");
        }
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.header(HeaderNames.create("X-Content-Type-Options"), "nosniff");
        if (!answer.contentType().isEmpty()) {
            response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
        }
        setDefault(answer, response, HeaderNames.CACHE_CONTROL, "no-store");
        try {
            switch (answer.body()) {
                case Response.Body.Bytes(byte[] content) -> response.send(content);
                case Response.Body.Streamed(Response.Writer writer) -> stream(response, writer);
                case Response.Body.Events(Response.EventSource source) ->
                        stream(response, output -> feed(source, output));
                case Response.Body.HangUp() -> throw new IllegalStateException("already hung up");
            }
        } catch (UncheckedIOException gone) {
            LOG.atDebug().addKeyValue("reason", gone.getMessage()).log("client_gone");
        }
    }

    private static void stream(ServerResponse response, Response.Writer writer) {
        try (OutputStream output = response.outputStream()) {
            writer.write(output);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void feed(Response.EventSource source, OutputStream output) {
        EventStream stream = new EventStream(output, inFlight::isOpen);
        stream.heartbeat();
        try {
            source.feed(stream);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (Exception defect) {
            LOG.atError().setCause(defect).log("event_stream_failed");
        }
    }

    private static void setDefault(
            Response answer, ServerResponse response, HeaderName name, String value) {
        if (answer.headers().keySet().stream().noneMatch(name.defaultCase()::equalsIgnoreCase)) {
            response.header(name, value);
        }
    }

    private static DirectHandler.TransportResponse brokenRequest(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status status,
            io.helidon.http.ServerResponseHeaders headers,
            String message) {
        ProblemCode code =
                switch (status.code()) {
                    case 413 -> ProblemCode.BODY_TOO_LARGE;
                    case 431 -> ProblemCode.HEADERS_TOO_LARGE;
                    case 500 -> ProblemCode.INTERNAL_ERROR;
                    case 503 -> ProblemCode.UNAVAILABLE;
                    default -> ProblemCode.INVALID_VALUE;
                };
        ProblemException problem =
                ProblemException.of(code, "the request is not valid HTTP: " + message);
        Response answer =
                Response.problem(Problem.of(problem, CallContext.create().correlationId()));
        Response.Body.Bytes body = (Response.Body.Bytes) answer.body();
        return DirectHandler.TransportResponse.builder()
                .status(Status.create(answer.status()))
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, answer.contentType())
                .keepAlive(false)
                .entity(body.content())
                .build();
    }
}
