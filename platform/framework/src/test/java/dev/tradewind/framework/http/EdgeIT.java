// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a web page or a broken client could drive the services, or a caller could not
/// tell what it did wrong.
class EdgeIT {

    record Line(String name, BigDecimal amount) {}

    record Order(String id, List<Line> lines) {}

    @TempDir private Path folder;
    private final AtomicInteger effects = new AtomicInteger();
    private ServiceHarness harness;

    @BeforeEach
    void start() {
        harness = ServiceHarness.start(folder, List.of("http.body-time=300ms"), definition());
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private ServiceDefinition definition() {
        return new ServiceDefinition("shop", 0, List.of(), this::assemble);
    }

    private void assemble(ServiceContext context) {
        context.router()
                .get(
                        "/api/v1/things/{name}",
                        request -> {
                            int limit = (int) request.queryWithin("limit", 5, 1, 10);
                            if (!request.pathValue("name").equals("known")) {
                                throw ProblemException.unknownResource(
                                        "name", request.pathValue("name"), List.of("known"));
                            }
                            return Response.json(limit);
                        })
                .get(
                        "/api/v1/defect",
                        _ -> {
                            throw new IllegalStateException("secret detail");
                        })
                .post(
                        "/api/v1/orders",
                        request -> {
                            Order order = request.body(Order.class);
                            effects.incrementAndGet();
                            return Response.json(order);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/metrics",
                "/openapi.json",
                "/api/v1/things/known",
                "/nothing",
                "/health/live"
            })
    void refusesForeignHostOnEveryPath(String path) {
        String answer = RawHttp.get(harness.uri(), path, "Host: evil.example");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("FORBIDDEN_HOST", "problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://localhost:1", "http://127.0.0.1"})
    void refusesForeignOriginWithoutEffect(String origin) {
        HarnessReply reply =
                harness.post("/api/v1/orders", new Order("1", List.of()), "Origin", origin);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.as(Problem.class).code()).isEqualTo(ProblemCode.FORBIDDEN_ORIGIN);
        assertThat(effects).hasValue(0);
    }

    @Test
    void refusesCrossSiteCommand() {
        HarnessReply reply =
                harness.post(
                        "/api/v1/orders",
                        new Order("1", List.of()),
                        "Sec-Fetch-Site",
                        "cross-site");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(effects).hasValue(0);
    }

    @Test
    void acceptsOwnOriginAndBothLoopbackNames() {
        URI uri = harness.uri();
        String own = "http://localhost:" + uri.getPort();
        assertThat(
                        harness.post("/api/v1/orders", new Order("1", List.of()), "Origin", own)
                                .status())
                .isEqualTo(200);
        String answer = RawHttp.get(uri, "/health", "Host: localhost:" + uri.getPort());
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void namesUnknownFieldAndListsValidOnes() {
        Problem problem =
                badOrder(
                        "{\"id\":\"1\",\"lines\":[{\"name\":\"a\",\"amount\":\"1\",\"prize\":2}]}");
        assertThat(problem.field()).isEqualTo("lines[0].prize");
        assertThat(problem.valid()).containsExactly("amount", "name");
    }

    @Test
    void namesMissingField() {
        assertThat(badOrder("{\"lines\":[]}").detail()).contains("id");
        assertThat(badOrder("{\"id\":null,\"lines\":[]}").field()).isEqualTo("id");
    }

    @Test
    void namesFieldOfWrongType() {
        Problem problem = badOrder("{\"id\":\"1\",\"lines\":[{\"name\":\"a\",\"amount\":\"x1\"}]}");
        assertThat(problem.field()).isEqualTo("lines[0].amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1e31", "1e-31"})
    void refusesExplodingNumbers(String number) {
        Problem problem =
                badOrder("{\"id\":\"1\",\"lines\":[{\"name\":\"a\",\"amount\":" + number + "}]}");
        assertThat(problem.field()).isEqualTo("lines[0].amount");
    }

    @Test
    void saysWhereBrokenJsonBreaks() {
        assertThat(badOrder("{\"id\":\"1\", \"lines\":[").detail()).contains("line 1");
        assertThat(badOrder("").detail()).isNotBlank();
        assertThat(badOrder("null").detail()).contains("null");
        assertThat(badOrder("{\"id\":\"1\",\"id\":\"2\",\"lines\":[]}").detail()).contains("id");
    }

    @Test
    void refusesDeepJson() {
        String deep = "[".repeat(100_000);
        HarnessReply reply = harness.send("POST", "/api/v1/orders", "{\"id\":" + deep);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(badOrder("{\"id\":" + "[".repeat(40)).status()).isEqualTo(400);
    }

    @Test
    void refusesLargeBodyAndGoesOnServing() {
        HarnessReply reply =
                harness.send("POST", "/api/v1/orders", "\"" + "a".repeat(70_000) + "\"");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.as(Problem.class).field()).isEqualTo("body");
        assertThat(reply.as(Problem.class).detail()).contains("65536");
        assertThat(harness.get("/health").status()).isEqualTo(200);
        assertThat(effects).hasValue(0);
    }

    @Test
    void refusesBodyOfAnotherMediaType() {
        String text = "{}";
        String answer =
                RawHttp.exchange(
                        harness.uri(),
                        RawHttp.head(
                                        "POST",
                                        "/api/v1/orders",
                                        "Host: localhost:" + harness.uri().getPort(),
                                        "Content-Type: text/plain",
                                        "Content-Length: 2")
                                + "\r\n"
                                + text);
        assertThat(answer).startsWith("HTTP/1.1 415");
    }

    @Test
    void givesUpOnBodyThatDoesNotArrive() {
        String answer =
                RawHttp.exchange(
                        harness.uri(),
                        RawHttp.head(
                                        "POST",
                                        "/api/v1/orders",
                                        "Host: localhost:" + harness.uri().getPort(),
                                        "Content-Type: application/json",
                                        "Content-Length: 20")
                                + "\r\n{\"id\"");
        assertThat(answer).as("the connection is closed").isEmpty();
        assertThat(effects).hasValue(0);
    }

    @Test
    void refusesHugeHeaders() {
        String answer =
                RawHttp.get(
                        harness.uri(),
                        "/health",
                        "Host: localhost:" + harness.uri().getPort(),
                        "X-Large: " + "a".repeat(20_000));
        assertThat(answer).startsWith("HTTP/1.1 4").contains("problem+json");
    }

    @Test
    void listsValidNamesOfUnknownResource() {
        HarnessReply reply = harness.get("/api/v1/things/unknown");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.as(Problem.class).valid()).containsExactly("known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "x", ""})
    void namesParameterOutOfBounds(String limit) {
        HarnessReply reply = harness.get("/api/v1/things/known?limit=" + limit);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.as(Problem.class).field()).isEqualTo("limit");
    }

    @Test
    void tellsUnknownPathFromWrongMethod() {
        assertThat(harness.get("/nothing").as(Problem.class).code())
                .isEqualTo(ProblemCode.UNKNOWN_PATH);
        HarnessReply reply = harness.delete("/api/v1/orders");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    @Test
    void hidesDefectsAndKeepsCorrelationId() {
        HarnessReply reply =
                harness.exchange(
                        harness.request("/api/v1/defect").header("X-Correlation-Id", "abc-1"));
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).doesNotContain("secret detail").contains("urn:correlation:abc-1");
        assertThat(reply.header("X-Correlation-Id")).isEqualTo("abc-1");
    }

    @Test
    void refusesCallsWhoseTimeIsOver() {
        HarnessReply reply =
                harness.exchange(
                        harness.request("/api/v1/things/known").header("X-Deadline-Millis", "0"));
        assertThat(reply.status()).isEqualTo(504);
    }

    @Test
    void namesTakenPortAndItsSetting() {
        String port = "services.shop.port=" + harness.uri().getPort();
        assertThatThrownBy(() -> ServiceHarness.start(folder, List.of(port), definition()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(Integer.toString(harness.uri().getPort()))
                .hasMessageContaining("services.shop.port");
    }

    @Test
    void refusesOpenBindWithoutCredentials() {
        assertThatThrownBy(() ->
                        ServiceHarness.start(folder, List.of("http.bind=0.0.0.0"), definition()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("http.token");
    }

    @Test
    void demandsTokenOnceConfigured() {
        String token = "0123456789abcdef0123456789abcdef";
        try (ServiceHarness guarded =
                ServiceHarness.start(folder, List.of("http.token=" + token), definition())) {
            assertThat(guarded.get("/health").status()).isEqualTo(401);
            assertThat(
                            guarded.exchange(
                                            guarded.request("/health")
                                                    .header("Authorization", "Bearer " + token))
                                    .status())
                    .isEqualTo(200);
        }
    }

    private Problem badOrder(String text) {
        HarnessReply reply = harness.send("POST", "/api/v1/orders", text);
        assertThat(reply.status()).as(text).isEqualTo(400);
        assertThat(effects).hasValue(0);
        assertThat(reply.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        return reply.as(Problem.class);
    }
}
