// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/// If this failed, clients could not be tried against an exchange that misbehaves.
class FaultsIT {

    private static final String API = "/api/v3/brokerage";

    @TempDir private Path folder;

    private TestServer server;
    private TestClient client;

    @BeforeEach
    void start() {
        server = new TestServer(folder, new ExchangeServer.Limits(10_000, 10_000));
        client = server.client("ecdsa");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void dropsAnswerOfOrderThatItTook() {
        server.faults.plant("drop-answer:orders:count=1");
        assertThatThrownBy(() -> place("first")).isInstanceOf(UncheckedIOException.class);
        assertThat(openOrders()).isEqualTo(1);
        assertThat(place("first").json().path("success").asBoolean()).isTrue();
        assertThat(openOrders()).isEqualTo(1);
    }

    @Test
    void losesOrderBeforeItArrives() {
        server.faults.plant("lose:orders:count=1");
        assertThatThrownBy(() -> place("first")).isInstanceOf(UncheckedIOException.class);
        assertThat(openOrders()).isZero();
    }

    @Test
    void takesOrderAfterTheConnectionBroke() throws InterruptedException {
        server.faults.plant("drop-then-accept:orders:count=1,delay=20ms");
        assertThatThrownBy(() -> place("first")).isInstanceOf(UncheckedIOException.class);
        long end = System.nanoTime() + 30_000_000_000L;
        while (openOrders() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(openOrders()).isEqualTo(1);
    }

    @Test
    void answersLateAndSlowlyWhatItDid() {
        server.faults.plant("late-answer:orders:delay=20ms,count=1");
        server.faults.plant("latency:order-list:delay=20ms,count=1");
        assertThat(place("first").json().path("success").asBoolean()).isTrue();
        assertThat(openOrders()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "unauthorized, 401, text/plain",
        "too-many, 429, text/html",
        "'status:code=503,body=html', 503, text/html",
        "'status:code=500,body=oops', 500, text/plain",
        "'status:code=502', 502, application/json",
    })
    void answersSomethingElse(String fault, int status, String contentType) {
        server.faults.plant(fault);
        TestClient.Reply reply = client.get(API + "/accounts");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).contains(contentType);
    }

    @Test
    void carriesOutWhatItAnswersWithAnError() {
        server.faults.plant("status:orders:code=503,done=true,retry-after=3s,count=1");
        TestClient.Reply reply = place("first");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).contains("3");
        assertThat(openOrders()).isEqualTo(1);
    }

    @Test
    void spoilsBodies() {
        server.faults.plant("body-truncated:accounts:count=1");
        assertThatThrownBy(() -> client.get(API + "/accounts"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(spoilt("body-empty").text()).isEmpty();
        assertThat(spoilt("body-html").text()).startsWith("<!DOCTYPE");
        assertThatThrownBy(() -> spoilt("body-text").json())
                .isInstanceOfAny(
                        JacksonException.class, dev.tradewind.framework.json.JsonException.class);
        assertThat(spoilt("body-extra-field").json().has("novelty")).isTrue();
        assertThat(spoilt("body-missing-field").json().has("accounts")).isFalse();
        assertThat(spoilt("body-renamed-field").json().path("renamed_field").isArray()).isTrue();
    }

    private TestClient.Reply spoilt(String fault) {
        server.faults.plant(fault + ":accounts:count=1");
        TestClient.Reply reply = client.get(API + "/accounts");
        assertThat(reply.status()).isEqualTo(200);
        return reply;
    }

    @Test
    void answersTwiceOnTheSameConnection() throws IOException {
        server.faults.plant("answer-twice:time:count=1");
        URI uri = server.server.uri();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            String request =
                    "GET %s/time HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(API, uri.getAuthority());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split("HTTP/1.1 200", -1)).hasSize(3);
            assertThat(all.split("epochMillis", -1)).hasSize(3);
        }
    }

    @Test
    void tellsAndChecksWrongTime() {
        assertThat(client.get(API + "/accounts").status()).isEqualTo(200);
        server.faults.plant("clock:by=-1h");
        assertThat(client.get(API + "/accounts").status()).isEqualTo(401);
        server.faults.clear();
        assertThat(client.get(API + "/accounts").status()).isEqualTo(200);
    }

    @Test
    void takesPermissionsAway() {
        server.faults.plant("key-permissions:allow=view");
        assertThat(place("first").status()).isEqualTo(403);
        assertThat(client.get(API + "/key_permissions").json().path("can_trade").asBoolean())
                .isFalse();
    }

    private TestClient.Reply place(String id) {
        return client.post(
                API + "/orders",
                """
                {"client_order_id":"%s","product_id":"ETH-USD","side":"BUY","order_configuration":
                {"limit_limit_gtc":{"base_size":"0.1","limit_price":"100.00","post_only":false}}}
                """
                        .formatted(id));
    }

    private int openOrders() {
        return client.get(API + "/orders/historical/batch?order_status=OPEN")
                .json()
                .path("orders")
                .size();
    }
}
