// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.health;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/// The health of one service: conditions of readiness, dependencies, and details for people.
/// Suppliers given to it must answer from memory at once. Safe from any thread.
public final class Health {

    private final String service;
    private final InstantSource time;
    private final Instant startedAt;
    private final Map<String, DependencyHealth> dependencies = new ConcurrentSkipListMap<>();
    private final Map<String, Condition> conditions = new ConcurrentSkipListMap<>();
    private final Map<String, Supplier<Object>> details = new ConcurrentSkipListMap<>();

    private record Condition(Instant since, Supplier<Optional<String>> obstacle) {}

    /// One reason why a service is not ready.
    ///
    /// @param since when the condition was first asked for
    public record Obstacle(String condition, String waitsFor, Instant since) {}

    /// Summary, answered at `/health` and `/health/ready`.
    ///
    /// @param status `UP` or `WAITING`
    public record Summary(
            String service,
            String status,
            Instant startedAt,
            long uptimeSeconds,
            List<Obstacle> waitsFor) {}

    /// Everything, answered at `/health/detailed`.
    public record Detailed(
            Summary summary,
            List<DependencyHealth.Status> dependencies,
            Map<String, Object> details) {}

    public Health(String service, InstantSource time) {
        this.service = service;
        this.time = time;
        this.startedAt = time.instant();
    }

    /// The record of one dependency, made when first asked for.
    public DependencyHealth dependency(String name) {
        return dependencies.computeIfAbsent(name, key -> new DependencyHealth(key, time));
    }

    /// Adds or replaces a condition of readiness: `obstacle` says what is missing, empty =
    /// fulfilled.
    public void readyWhen(String condition, Supplier<Optional<String>> obstacle) {
        conditions.put(condition, new Condition(time.instant(), obstacle));
    }

    /// Makes the service ready only once this dependency has been reached for the first time.
    public void readyOnceReached(String dependency) {
        DependencyHealth health = dependency(dependency);
        readyWhen(
                "reached " + dependency,
                () ->
                        health.state() == DependencyHealth.State.WAITING
                                ? Optional.of(dependency)
                                : Optional.empty());
    }

    /// Shows a value at `/health/detailed`.
    public void detail(String name, Supplier<Object> value) {
        details.put(name, value);
    }

    /// Whether every condition is fulfilled.
    public boolean isReady() {
        return obstacles().isEmpty();
    }

    public Summary summary() {
        List<Obstacle> obstacles = obstacles();
        long uptime = time.instant().getEpochSecond() - startedAt.getEpochSecond();
        String status = obstacles.isEmpty() ? "UP" : "WAITING";
        return new Summary(service, status, startedAt, uptime, obstacles);
    }

    public List<DependencyHealth.Status> dependencies() {
        return dependencies.values().stream().map(DependencyHealth::snapshot).toList();
    }

    public Detailed detailed() {
        Map<String, Object> values = new TreeMap<>();
        details.forEach((name, value) -> values.put(name, value.get()));
        return new Detailed(summary(), dependencies(), values);
    }

    private List<Obstacle> obstacles() {
        List<Obstacle> found = new ArrayList<>();
        conditions.forEach((name, condition) ->
                condition
                        .obstacle()
                        .get()
                        .ifPresent(reason ->
                                found.add(new Obstacle(name, reason, condition.since()))));
        return found;
    }
}
