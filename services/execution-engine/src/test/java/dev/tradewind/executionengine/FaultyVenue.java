// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Stands between the execution engine and the venue, passes everything on, and fails on orders as
/// told. It counts what reached it, not what the engine believes to have sent.
final class FaultyVenue implements AutoCloseable {

    /// What happens to the next orders sent.
    enum Fault {
        NONE,
        /// The venue never sees it; the caller gets no answer.
        DROP_THEN_SILENCE,
        /// The venue takes it; the caller gets no answer.
        ACCEPT_THEN_DROP,
        /// The venue takes it; the caller gets an HTML page.
        ACCEPT_THEN_GARBAGE,
        /// The venue takes it; the caller gets a 500.
        ACCEPT_THEN_ERROR,
        /// The venue promises with a 503 that it did nothing.
        REFUSE_FOR_NOW,
        /// The order is held on the line; the venue never sees it.
        HOLD_BEFORE_VENUE,
        /// The venue takes it, its answer is held on the line.
        HOLD_ANSWER
    }

    private static final String ORDERS = "/api/v1/orders";
    private static final String REFUSAL =
            """
            {"type":"about:blank","title":"later","status":503,"code":"UNAVAILABLE",\
            "detail":"later","instance":"/api/v1/orders"}\
            """;

    private final URI target;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Fault fault = Fault.NONE;
    private final List<String> submitted = new CopyOnWriteArrayList<>();
    private final CountDownLatch holding = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    FaultyVenue(URI target) {
        this.target = target;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void fail(Fault next) {
        fault = next;
    }

    /// Waits until an order is held on the line.
    void awaitHeld() throws InterruptedException {
        holding.await();
    }

    /// Ends what is held on the line.
    void release() {
        released.countDown();
    }

    /// The bodies of all orders that arrived, in order.
    List<String> submitted() {
        return List.copyOf(submitted);
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        client.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean isOrder =
                exchange.getRequestMethod().equals("POST")
                        && exchange.getRequestURI().getPath().equals(ORDERS);
        if (!isOrder) {
            answer(exchange, forward(exchange, body));
            return;
        }
        submitted.add(new String(body, StandardCharsets.UTF_8));
        switch (fault) {
            case NONE -> answer(exchange, forward(exchange, body));
            case DROP_THEN_SILENCE -> exchange.close();
            case ACCEPT_THEN_DROP -> {
                accept(exchange, body);
                exchange.close();
            }
            case ACCEPT_THEN_GARBAGE -> {
                accept(exchange, body);
                write(exchange, 200, "text/html", text("<html>maintenance</html>"));
            }
            case ACCEPT_THEN_ERROR -> {
                accept(exchange, body);
                write(exchange, 500, "text/plain", text("oops"));
            }
            case REFUSE_FOR_NOW -> write(exchange, 503, "application/problem+json", text(REFUSAL));
            case HOLD_BEFORE_VENUE -> hold(exchange);
            case HOLD_ANSWER -> {
                accept(exchange, body);
                hold(exchange);
            }
        }
    }

    private void accept(HttpExchange exchange, byte[] body) throws IOException {
        int status = forward(exchange, body).statusCode();
        if (status != 200) {
            throw new IOException("the venue answered " + status);
        }
    }

    private void hold(HttpExchange exchange) throws IOException {
        holding.countDown();
        try {
            released.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        exchange.close();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI().toString()))
                        .method(
                                exchange.getRequestMethod(),
                                body.length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
            throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("application/json");
        write(exchange, response.statusCode(), type, response.body());
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
