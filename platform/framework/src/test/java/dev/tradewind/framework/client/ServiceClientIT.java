// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.config.Secret;
import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.framework.health.DependencyHealth;
import dev.tradewind.framework.health.Health;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.transport.HttpTransport;
import dev.tradewind.framework.telemetry.CallContext;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.telemetry.TraceContext;
import dev.tradewind.framework.time.SystemTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a caller would believe that something did not happen which may have happened, or
/// a dead service would be flooded with repeats.
class ServiceClientIT {

    record Answer(int value) {}

    private static final String OK = "{\"value\":7}";
    private static final String EMPTY = "{}";

    private final SystemTime time = new SystemTime();
    private final Metrics metrics = new Metrics("test");
    private final Health health = new Health("test", time);
    private final HttpTransport transport = new HttpTransport(Duration.ofMillis(500), time);
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void stop() {
        server.close();
        transport.close();
        metrics.close();
    }

    private ServiceClient client(String... flags) {
        List<Section> sections = new ArrayList<>(List.of(Section.of("client", ClientConfig.class)));
        sections.addAll(Discovery.sections(List.of("target")));
        List<String> assignments = new ArrayList<>(List.of("services.target.url=" + server.uri()));
        assignments.addAll(List.of(flags));
        Settings settings = Settings.of(sections).flags(assignments).load();
        ClientConfig config = settings.bind(ClientConfig.class);
        ClientSurroundings surroundings =
                new ClientSurroundings(config, transport, time, metrics, new Secret(""));
        Discovery discovery = new Discovery(Map.of("target", 1), settings);
        return new Clients(surroundings, discovery, health).of("target");
    }

    @Test
    void readsAnswerAndFillsPathAndQuery() {
        server.thenAnswer(200, OK);
        CallResult<Answer> result =
                client().get("/a/{x}/b", "s p/a").query("q", "1&2").send(Answer.class);
        assertThat(result.orThrow()).isEqualTo(new Answer(7));
        assertThat(server.requests().getFirst()).startsWith("GET /a/s%20p%2Fa/b?q=1%262 ");
    }

    @Test
    void carriesCorrelationTraceAndRemainingTime() {
        server.thenAnswer(200, OK);
        CallContext context =
                new CallContext("corr-1", TraceContext.create(), OptionalLong.empty());
        context.within(Duration.ofSeconds(2), time)
                .run(() -> assertThat(client().get("/a").send(Answer.class).answer()).isPresent());
        String request = server.requests().getFirst();
        assertThat(request).contains("X-Correlation-Id: corr-1", "00-" + context.trace().traceId());
        String millis = request.replaceAll("(?s).*X-Deadline-Millis: ([0-9]+).*", "$1");
        assertThat(Integer.parseInt(millis)).isBetween(1, 2000);
    }

    @Test
    void refusedConnectionIsNotSent() {
        ServiceClient client = client("services.target.url=http://127.0.0.1:" + closedPort());
        CallResult<Answer> result = client.post("/a").body(new Answer(1)).send(Answer.class);
        assertThat(result).isInstanceOf(CallResult.NotSent.class);
        assertThatThrownBy(result::orThrow).isInstanceOf(CallException.NotSent.class);
        assertThat(health.dependency("target").state()).isEqualTo(DependencyHealth.State.WAITING);
    }

    @Test
    void brokenConnectionAfterSendingIsUnknown() {
        server.thenBreak();
        CallResult<Answer> result = client().post("/a").body(new Answer(1)).send(Answer.class);
        assertThat(result).isInstanceOf(CallResult.OutcomeUnknown.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void silenceIsUnknownAtTheDeadlineAndNotRepeated() {
        server.thenSilence();
        long start = time.nanos();
        CallResult<Answer> result =
                client().get("/a").within(Duration.ofMillis(150)).send(Answer.class);
        assertThat(result).isInstanceOf(CallResult.OutcomeUnknown.class);
        assertThat(Duration.ofNanos(time.nanos() - start))
                .isBetween(Duration.ofMillis(140), Duration.ofSeconds(2));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void nothingIsSentWhenNoTimeIsLeft() {
        ServiceClient client = client();
        CallContext.create()
                .within(Duration.ZERO, time)
                .run(() ->
                        assertThat(client.get("/a").send(Answer.class))
                                .isInstanceOf(CallResult.NotSent.class));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"value\":", "{\"other\":1}", ""})
    void unreadableAnswerIsUnknown(String body) {
        server.thenAnswer(200, body);
        assertThat(client().post("/a").body(new Answer(1)).send(Answer.class))
                .isInstanceOf(CallResult.OutcomeUnknown.class);
    }

    @Test
    void serverErrorOfCommandIsUnknownAndOfReadIsRefused() {
        server.thenAnswer(500, EMPTY).thenAnswer(500, EMPTY);
        ServiceClient client = client();
        assertThat(client.post("/a").send(Answer.class))
                .isInstanceOf(CallResult.OutcomeUnknown.class);
        assertThat(client.get("/a").send(Answer.class)).isInstanceOf(CallResult.Refused.class);
    }

    @Test
    void keepsProblemOfRefusal() {
        server.thenAnswer(
                404,
                """
                {"type":"t","title":"t","status":404,"detail":"no such","code":"UNKNOWN_RESOURCE",\
                "instance":"i","field":"symbol","valid":["A"]}\
                """);
        CallResult<Answer> result = client().get("/a").send(Answer.class);
        assertThatThrownBy(result::orThrow)
                .isInstanceOfSatisfying(
                        CallException.Refused.class,
                        refused -> {
                            assertThat(refused.problem().code())
                                    .isEqualTo(ProblemCode.UNKNOWN_RESOURCE);
                            assertThat(refused.problem().valid()).containsExactly("A");
                        });
    }

    @Test
    void repeatsIdempotentCallsOnly() {
        server.thenBreak().thenAnswer(503, EMPTY).thenAnswer(200, OK).thenAnswer(503, EMPTY);
        ServiceClient client = client("client.retry-pause=1ms");
        assertThat(client.get("/a").send(Answer.class).answer()).contains(new Answer(7));
        assertThat(server.requests()).hasSize(3);
        assertThat(client.post("/a").send(Answer.class)).isInstanceOf(CallResult.Refused.class);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void repeatsCommandWithIdempotencyKey() {
        server.thenAnswer(503, EMPTY).thenAnswer(200, OK);
        CallResult<Answer> result =
                client("client.retry-pause=1ms")
                        .post("/a")
                        .body(new Answer(1))
                        .idempotencyKey("k1")
                        .send(Answer.class);
        assertThat(result.answer()).isPresent();
        assertThat(server.requests())
                .hasSize(2)
                .allMatch(request -> request.contains("Idempotency-Key: k1"));
    }

    @Test
    void unavailableServiceIsNotFloodedWithRepeats() {
        ServiceClient client = client("client.retry-pause=1ms", "client.breaker-window=1000");
        int calls = 200;
        for (int call = 0; call < calls * 3; call++) {
            server.thenAnswer(503, EMPTY);
        }
        for (int call = 0; call < calls; call++) {
            assertThat(client.get("/a").send(Answer.class))
                    .isNotInstanceOf(CallResult.Answered.class);
        }
        assertThat(server.requests().size()).isLessThanOrEqualTo(calls + calls / 10 + 10);
    }

    @Test
    void breakerOpensProbesAndCloses() {
        ServiceClient client =
                client(
                        "client.breaker-window=4",
                        "client.breaker-open=1s",
                        "client.breaker-probes=2",
                        "client.attempts=1");
        openBreaker(client);
        assertThat(breaker("COMMAND")).isEqualTo("CLOSED");
        assertThat(client.get("/a").send(Answer.class)).isInstanceOf(CallResult.NotSent.class);
        assertThat(server.requests()).hasSize(2);
        server.thenAnswer(200, OK).thenAnswer(200, OK);
        await(() -> client.get("/a").send(Answer.class).answer().isPresent());
        assertThat(breaker("READ")).isEqualTo("HALF_OPEN");
        assertThat(metrics.scrape())
                .contains(
                        "http_client_breaker_state{class=\"read\",service=\"test\","
                                + "state=\"half_open\",target=\"target\"} 1");
        assertThat(client.get("/a").send(Answer.class).answer()).isPresent();
        assertThat(breaker("READ")).isEqualTo("CLOSED");
    }

    @Test
    void breakerLeavesHalfOpenInTimeWithoutProbes() {
        ServiceClient client =
                client(
                        "client.breaker-window=4",
                        "client.breaker-open=20ms",
                        "client.breaker-half-open=50ms",
                        "client.attempts=1");
        openBreaker(client);
        server.thenAnswer(200, OK);
        await(() -> client.get("/a").send(Answer.class).answer().isPresent());
        await(() -> breaker("READ").equals("OPEN"));
    }

    @Test
    void refusalsOfTheBusinessDoNotOpenTheBreaker() {
        ServiceClient client = client("client.breaker-window=4", "client.attempts=1");
        for (int call = 0; call < 20; call++) {
            server.thenAnswer(422, EMPTY);
            assertThat(client.get("/a").send(Answer.class)).isInstanceOf(CallResult.Refused.class);
        }
        assertThat(breaker("READ")).isEqualTo("CLOSED");
    }

    @Test
    void slowAnswersOpenTheBreaker() {
        ServiceClient client =
                client(
                        "client.breaker-window=4",
                        "client.breaker-slow-call=1ms",
                        "client.attempts=1");
        for (int call = 0; call < 2; call++) {
            server.then(socket -> {
                time.pause(Duration.ofMillis(5));
                ScriptedServer.answer(socket, 200, OK);
            });
            assertThat(client.get("/a").send(Answer.class).answer()).isPresent();
        }
        assertThat(breaker("READ")).isEqualTo("OPEN");
    }

    @Test
    void halfOpenBreakerLetsExactlyItsProbesThrough() throws Exception {
        ServiceClient client =
                client(
                        "client.breaker-window=4",
                        "client.breaker-open=20ms",
                        "client.breaker-probes=3",
                        "client.concurrent-calls=500",
                        "client.attempts=1");
        openBreaker(client);
        for (int probe = 0; probe < 200; probe++) {
            server.thenSilence();
        }
        time.pause(Duration.ofMillis(25));
        List<Future<CallResult<Answer>>> calls = new ArrayList<>();
        int sent = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int call = 0; call < 200; call++) {
                calls.add(
                        threads.submit(() ->
                                client.get("/a").within(Duration.ofSeconds(1)).send(Answer.class)));
            }
            for (Future<CallResult<Answer>> call : calls) {
                sent += call.get() instanceof CallResult.NotSent ? 0 : 1;
            }
        }
        assertThat(sent).isEqualTo(3);
    }

    @Test
    void fullBulkheadIsNotSent() throws Exception {
        ServiceClient client = client("client.concurrent-calls=1", "client.attempts=1");
        CountDownLatch arrived = new CountDownLatch(1);
        server.then(_ -> arrived.countDown());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CallResult<Answer>> blocked =
                    threads.submit(() ->
                            client.get("/a").within(Duration.ofMillis(300)).send(Answer.class));
            arrived.await();
            assertThat(client.get("/a").send(Answer.class)).isInstanceOf(CallResult.NotSent.class);
            assertThat(blocked.get()).isInstanceOf(CallResult.OutcomeUnknown.class);
        }
        server.thenAnswer(200, OK);
        assertThat(client.get("/a").send(Answer.class).answer()).isPresent();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void openBreaker(ServiceClient client) {
        for (int call = 0; call < 2; call++) {
            server.thenAnswer(500, EMPTY);
            assertThat(client.get("/a").send(Answer.class)).isInstanceOf(CallResult.Refused.class);
        }
        assertThat(breaker("READ")).isEqualTo("OPEN");
    }

    private String breaker(String endpointClass) {
        return String.valueOf(health.dependency("target").snapshot().breakers().get(endpointClass));
    }

    private void await(BooleanSupplier condition) {
        long end = time.nanos() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(time.nanos()).as("waited too long").isLessThan(end);
            time.pause(Duration.ofMillis(2));
        }
    }
}
