// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Route;
import dev.tradewind.framework.http.StaticFiles;
import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.framework.time.SystemTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, stopping a service would cut off work in progress, or a crash would stop it for
/// good.
class ServiceGroupIT {

    private final SystemTime time = new SystemTime();
    @TempDir private Path folder;
    private final List<String> steps = new CopyOnWriteArrayList<>();

    private ServiceDefinition named(String name) {
        return new ServiceDefinition(
                name, 0, List.of(), context -> context.onStop(() -> steps.add("stop " + name)));
    }

    @Test
    void finishesRequestInFlightBeforeItStops() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ServiceDefinition slow =
                new ServiceDefinition(
                        "slow",
                        0,
                        List.of(),
                        context -> {
                            context.router()
                                    .get(
                                            "/slow",
                                            _ -> {
                                                arrived.countDown();
                                                release.await();
                                                steps.add("answer");
                                                return Response.json("done");
                                            });
                            context.onStop(() -> steps.add("close store"));
                        });
        ServiceHarness harness = ServiceHarness.start(folder, List.of(), slow);
        CompletableFuture<HarnessReply> reply =
                CompletableFuture.supplyAsync(() -> harness.get("/slow"));
        arrived.await();
        Thread stopping = Thread.ofVirtual().start(harness::close);
        harness.await("refusal of new work", () -> harness.get("/health/ready").status() == 503);
        assertThat(steps).isEmpty();
        release.countDown();
        assertThat(reply.get().body()).isEqualTo("\"done\"");
        stopping.join();
        assertThat(steps).containsExactly("answer", "close store");
    }

    @Test
    void stopsInReverseOrder() {
        ServiceHarness harness =
                ServiceHarness.start(
                        folder, List.of(), named("first"), named("second"), named("third"));
        harness.close();
        assertThat(steps).containsExactly("stop third", "stop second", "stop first");
    }

    @Test
    void longPollsEndWhenTheServiceStops() {
        ServiceDefinition feeding =
                new ServiceDefinition("feeding", 0, List.of(), ServiceContext::feed);
        ServiceHarness harness = ServiceHarness.start(folder, List.of(), feeding);
        CompletableFuture<HarnessReply> poll =
                CompletableFuture.supplyAsync(
                        () -> harness.get("/events?after=0&waitMillis=30000"));
        harness.await(
                "the poll",
                () ->
                        harness.get("/metrics")
                                .body()
                                .contains("http_server_active_requests{service=\"feeding\"} 2"));
        long start = time.nanos();
        harness.close();
        assertThat(poll.join().status()).isEqualTo(200);
        assertThat(Duration.ofNanos(time.nanos() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void beginsFailedWorkAgain() {
        AtomicInteger runs = new AtomicInteger();
        ServiceDefinition failing =
                new ServiceDefinition(
                        "failing",
                        0,
                        List.of(),
                        context ->
                                context.work(
                                        "unlucky",
                                        () -> {
                                            if (runs.incrementAndGet() == 1) {
                                                throw new IllegalStateException("defect");
                                            }
                                        }));
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), failing)) {
            harness.await("second run", () -> runs.get() == 2);
            assertThat(harness.get("/metrics").body())
                    .contains("worker_restarts_total{service=\"failing\",worker=\"unlucky\"} 1.0");
        }
    }

    @Test
    void failedAssemblyStopsWhatWasStarted() {
        ServiceDefinition broken =
                new ServiceDefinition(
                        "broken",
                        0,
                        List.of(),
                        _ -> {
                            throw new ConfigurationException("no such thing");
                        });
        assertThatThrownBy(() -> ServiceHarness.start(folder, List.of(), named("first"), broken))
                .hasMessage("no such thing");
        assertThat(steps).containsExactly("stop first");
    }

    @Test
    void saysInHealthThatADependencyHasDied(@TempDir Path otherFolder) {
        ServiceDefinition dying = named("dying");
        ServiceDefinition watching =
                new ServiceDefinition(
                        "watching", 0, List.of(), context -> context.waitFor("dying"));
        ServiceHarness other = ServiceHarness.start(otherFolder, List.of(), dying);
        String port = "services.dying.port=" + other.uri().getPort();
        try (ServiceHarness harness =
                ServiceHarness.startOnly(
                        folder, List.of("watching"), List.of(port), watching, dying)) {
            harness.await("contact", () -> harness.get("/health/ready").status() == 200);
            other.close();
            harness.await(
                    "the news",
                    () -> harness.get("/health/dependencies").body().contains("\"DOWN\""));
            assertThat(harness.get("/health/ready").status()).isEqualTo(200);
        }
    }

    @Test
    void suggestsNameForUnknownService() {
        ServiceCatalog catalog = new ServiceCatalog(List.of(named("portfolio"), named("risk")));
        Settings settings = Settings.of(catalog.sections()).load();
        assertThatThrownBy(() -> catalog.start(settings, List.of("portfolo")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("nearest valid name is portfolio");
    }

    @Test
    void showsDetailsAndServesFiles() {
        ServiceDefinition site =
                new ServiceDefinition(
                        "site",
                        0,
                        List.of(),
                        context -> {
                            context.health().detail("mode", () -> "ACTIVE");
                            StaticFiles.serve("site", context.router());
                        });
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), site)) {
            assertThat(harness.get("/health/detailed").json().at("/details/mode").asString())
                    .isEqualTo("ACTIVE");
            assertThat(harness.get("/").body()).contains("<title>");
            assertThat(harness.get("/bots/7").header("Content-Type")).startsWith("text/html");
            assertThat(harness.get("/assets/app.js").header("Cache-Control")).contains("immutable");
            assertThat(harness.get("/absent.js").status()).isEqualTo(404);
            assertThat(harness.get("/..%2Fsite%2Findex.html").status()).isEqualTo(404);
            assertThat(harness.apiDifferences()).isEmpty();
        }
    }

    @Test
    void routeMayAllowLargerBodies() {
        ServiceDefinition large =
                new ServiceDefinition(
                        "large",
                        0,
                        List.of(),
                        context ->
                                context.router()
                                        .add(
                                                Route.post(
                                                        "/upload",
                                                        200_000,
                                                        request ->
                                                                Response.json(
                                                                        request.bodyBytes()
                                                                                .length))));
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), large)) {
            assertThat(harness.send("POST", "/upload", "x".repeat(150_000)).body())
                    .isEqualTo("150000");
            assertThat(harness.send("POST", "/upload", "x".repeat(200_001)).status())
                    .isEqualTo(400);
        }
    }
}
