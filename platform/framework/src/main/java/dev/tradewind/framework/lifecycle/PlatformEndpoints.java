// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.framework.health.Health;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.framework.telemetry.Metrics;
import java.util.Map;

/// The endpoints every service has.
final class PlatformEndpoints {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private PlatformEndpoints() {}

    static void publish(String service, Health health, Metrics metrics, Router router) {
        router.get("/health", _ -> Response.json(health.summary()));
        router.get("/health/live", _ -> Response.json(Map.of("service", service, "status", "UP")));
        router.get(
                "/health/ready",
                _ -> {
                    Health.Summary summary = health.summary();
                    return Response.json(summary.waitsFor().isEmpty() ? 200 : 503, summary);
                });
        router.get("/health/dependencies", _ -> Response.json(health.dependencies()));
        router.get("/health/detailed", _ -> Response.json(health.detailed()));
        router.get("/metrics", _ -> Response.text(PROMETHEUS_TEXT, metrics.scrape()));
        router.get("/openapi.json", _ -> Response.json(ApiDocument.ofService(service).json()));
    }
}
