// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.lifecycle.RunningService;
import dev.tradewind.framework.lifecycle.ServiceCatalog;
import dev.tradewind.framework.lifecycle.ServiceGroup;
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
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// A real console on a free port, asking a [FakeSystem].
final class RunningConsole implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServiceGroup group;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SystemTime time = new SystemTime();

    RunningConsole(Path folder, FakeSystem system) {
        ServiceCatalog catalog = new ServiceCatalog(system.catalog());
        List<String> flags = new ArrayList<>(system.settings());
        flags.add("data.folder=" + folder.resolve("console"));
        flags.add("services.console.port=0");
        Settings settings = Settings.of(catalog.sections()).flags(flags).load();
        group = catalog.start(settings, List.of(ConsoleService.NAME));
    }

    URI uri() {
        return service().uri();
    }

    Router router() {
        return service().router();
    }

    JsonNode get(String path) {
        return Json.readTree(send(path).body());
    }

    HttpResponse<String> send(String path) {
        return exchange(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) {
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    EventReader stream() {
        HttpRequest request = request("/api/v1/stream").GET().build();
        return new EventReader(exchange(request, HttpResponse.BodyHandlers.ofInputStream()).body());
    }

    void awaitEveryPart() {
        awaitPage(
                "every part",
                "/api/v1/overview",
                page ->
                        page.valueStream()
                                .allMatch(part -> part.get("state").asString().equals("LIVE")));
    }

    void await(String part, Predicate<JsonNode> condition) {
        awaitPage(part, "/api/v1/" + part, condition);
    }

    private void awaitPage(String what, String path, Predicate<JsonNode> condition) {
        long end = time.nanos() + PATIENCE.toNanos();
        JsonNode page = get(path);
        while (!condition.test(page)) {
            if (time.nanos() > end) {
                throw new IllegalStateException("waited in vain for " + what + ": " + page);
            }
            time.pause(Duration.ofMillis(20));
            page = get(path);
        }
    }

    @Override
    public void close() {
        group.close();
        http.shutdownNow();
    }

    private RunningService service() {
        return group.service(ConsoleService.NAME);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(uri() + path)).timeout(PATIENCE);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return http.send(request, reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
        }
    }
}
