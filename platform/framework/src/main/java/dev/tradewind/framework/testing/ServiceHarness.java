// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.testing;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.lifecycle.RunningService;
import dev.tradewind.framework.lifecycle.ServiceCatalog;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.lifecycle.ServiceGroup;
import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.framework.time.SystemTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Services running for a test, on free ports, with their data in the folder given. It calls the
/// first of them unless told otherwise.
///
/// ```java
/// List<String> settings = List.of("counter.maximum=5");
/// try (ServiceHarness harness = ServiceHarness.start(folder, settings, definition)) {
///     assertThat(harness.get("/api/v1/total").status()).isEqualTo(200);
/// }
/// ```
public final class ServiceHarness implements AutoCloseable {

    private static final Duration READY_TIME = Duration.ofSeconds(20);
    private static final Duration CALL_TIME = Duration.ofSeconds(20);

    private final ServiceGroup group;
    private final String first;
    private final SystemTime time = new SystemTime();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CALL_TIME)
                    .build();

    private ServiceHarness(ServiceGroup group, String first) {
        this.group = group;
        this.first = first;
    }

    /// Starts all definitions and waits until they are ready.
    public static ServiceHarness start(
            Path folder, List<String> settings, ServiceDefinition... definitions) {
        ServiceHarness harness = startWithoutWaiting(folder, settings, definitions);
        if (!harness.group.awaitReady(READY_TIME)) {
            String state = harness.get("/health/ready").body();
            harness.close();
            throw new IllegalStateException("services did not become ready: " + state);
        }
        return harness;
    }

    /// Starts all definitions.
    public static ServiceHarness startWithoutWaiting(
            Path folder, List<String> settings, ServiceDefinition... definitions) {
        List<String> names = List.of(definitions).stream().map(ServiceDefinition::name).toList();
        return startOnly(folder, names, settings, definitions);
    }

    /// Starts the named definitions; the others are known and not there. The first name is called.
    public static ServiceHarness startOnly(
            Path folder,
            List<String> names,
            List<String> settings,
            ServiceDefinition... definitions) {
        ServiceCatalog catalog = new ServiceCatalog(List.of(definitions));
        List<String> assignments = new ArrayList<>();
        assignments.add("data.folder=" + folder);
        for (String name : names) {
            assignments.add("services." + name + ".port=0");
        }
        assignments.addAll(settings);
        Settings loaded = Settings.of(catalog.sections()).flags(assignments).load();
        return new ServiceHarness(catalog.start(loaded, names), names.getFirst());
    }

    /// A running service.
    public RunningService service(String name) {
        return group.service(name);
    }

    /// Address of the first service.
    public URI uri() {
        return service(first).uri();
    }

    /// What the first service routes and does not document at `/openapi.json`, or the other way
    /// round; empty = equal. Every service has a test that expects it empty.
    public List<String> apiDifferences() {
        return ApiDocument.ofService(first).differencesTo(service(first).router());
    }

    public HarnessReply get(String path) {
        return exchange(request(path).GET());
    }

    public HarnessReply post(String path, Object body, String... headers) {
        return send("POST", path, Json.write(body), headers);
    }

    public HarnessReply put(String path, Object body, String... headers) {
        return send("PUT", path, Json.write(body), headers);
    }

    public HarnessReply delete(String path) {
        return exchange(request(path).DELETE());
    }

    /// Sends any text as JSON, also one that is none.
    public HarnessReply send(String method, String path, String text, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(text));
        return exchange(headers.length == 0 ? request : request.headers(headers));
    }

    /// Sends a prepared request to the address of the first service.
    public HarnessReply exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(
                            request.timeout(CALL_TIME).build(),
                            HttpResponse.BodyHandlers.ofString());
            return new HarnessReply(response.statusCode(), response.headers(), response.body());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
        }
    }

    /// A request to the first service.
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(uri() + path));
    }

    /// Waits until a condition holds.
    ///
    /// @throws IllegalStateException when it does not within 20 seconds
    public void await(String what, BooleanSupplier condition) {
        long end = time.nanos() + READY_TIME.toNanos();
        while (!condition.getAsBoolean()) {
            if (time.nanos() - end > 0) {
                throw new IllegalStateException("waited in vain for: " + what);
            }
            time.pause(Duration.ofMillis(2));
        }
    }

    @Override
    public void close() {
        group.close();
        http.close();
    }
}
