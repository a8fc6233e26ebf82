// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, services could not be started, called, heard by each other, or stopped.
class ServiceLifeTest {

    record Greeting(String text) {}

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final ServiceDefinition speaker =
            new ServiceDefinition("speaker", 0, List.of(), ServiceLifeTest::assembleSpeaker);

    private final ServiceDefinition listener =
            new ServiceDefinition("listener", 0, List.of(), this::assembleListener);

    private static void assembleSpeaker(ServiceContext context) {
        context.feed();
        context.router()
                .get(
                        "/api/v1/greeting/{name}",
                        request ->
                                Response.json(new Greeting("hello " + request.pathValue("name"))))
                .post(
                        "/api/v1/greetings",
                        request -> {
                            Greeting greeting = request.body(Greeting.class);
                            return context.commands()
                                    .once(
                                            request,
                                            transaction -> {
                                                long sequence =
                                                        context.feed()
                                                                .append(
                                                                        transaction,
                                                                        "greeted",
                                                                        "world",
                                                                        greeting);
                                                return Response.json(
                                                        201,
                                                        new Greeting(
                                                                greeting.text() + " #" + sequence));
                                            });
                        });
    }

    private void assembleListener(ServiceContext context) {
        context.waitFor("speaker");
        context.consume(
                "speaker",
                (transaction, event) ->
                        context.database()
                                .afterCommit(
                                        () -> heard.add(event.payload(Greeting.class).text())));
        context.router()
                .get(
                        "/api/v1/relay/{name}",
                        request -> {
                            CallResult<Greeting> result =
                                    context.client("speaker")
                                            .get(
                                                    "/api/v1/greeting/{name}",
                                                    request.pathValue("name"))
                                            .send(Greeting.class);
                            return Response.json(result.orThrow());
                        });
    }

    @Test
    void servicesAnswerCallEachOtherAndHearEvents(@TempDir Path folder) {
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), speaker, listener)) {
            assertThat(harness.get("/api/v1/greeting/a%20b").as(Greeting.class).text())
                    .isEqualTo("hello a b");
            HarnessReply reply = harness.post("/api/v1/greetings", new Greeting("hi"));
            assertThat(reply.status()).isEqualTo(201);
            harness.await("the event", () -> heard.equals(List.of("hi")));
            CallResult<Greeting> relayed =
                    harness.service("speaker")
                            .client("listener")
                            .get("/api/v1/relay/{name}", "x")
                            .send(Greeting.class);
            assertThat(relayed.orThrow().text()).isEqualTo("hello x");
            assertThat(harness.get("/health/ready").status()).isEqualTo(200);
            assertThat(harness.get("/metrics").body())
                    .contains("http_server_requests_seconds_bucket");
        }
    }

    @Test
    void aPathThatMayStillComeIsUnavailableAndNotUnknown(@TempDir Path folder) {
        List<String> early = new CopyOnWriteArrayList<>();
        ServiceDefinition late =
                new ServiceDefinition(
                        "late",
                        0,
                        List.of(),
                        context -> {
                            CallResult<Greeting> answer =
                                    context.client("late").get("/api/v1/late").send(Greeting.class);
                            early.add(answer.summary());
                            context.router()
                                    .get("/api/v1/late", _ -> Response.json(new Greeting("here")));
                        });
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), late)) {
            assertThat(early)
                    .allMatch(answer -> answer.startsWith("refused UNAVAILABLE"))
                    .hasSize(1);
            assertThat(harness.get("/api/v1/late").status()).isEqualTo(200);
            assertThat(harness.get("/api/v1/never").status()).isEqualTo(404);
        }
    }
}
