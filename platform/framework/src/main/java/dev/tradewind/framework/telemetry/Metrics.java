// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/// The meters of one service, scraped at `/metrics`. Every meter has a description; names read
/// `subject_unit` with dots (`http.server.requests`), label values come from closed sets. Asking
/// twice for the same name and labels gives the same meter. Safe from any thread.
public final class Metrics implements AutoCloseable {

    private static final Duration[] LATENCY_BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    /// Starts with the meters of the JVM; every meter carries the label `service`.
    public Metrics(String service) {
        registry.config().commonTags("service", service);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
    }

    /// A count that only grows. Labels are given as name, value, name, value….
    public Counter counter(String name, String description, String... labels) {
        return Counter.builder(name).description(description).tags(labels).register(registry);
    }

    /// Durations, as a histogram of latency buckets from 1 ms to 5 s.
    public Timer timer(String name, String description, String... labels) {
        return Timer.builder(name)
                .description(description)
                .tags(labels)
                .serviceLevelObjectives(LATENCY_BUCKETS)
                .register(registry);
    }

    /// A value read at each scrape; registering the same name and labels again replaces the source.
    public void gauge(String name, String description, DoubleSupplier value, String... labels) {
        Gauge present = registry.find(name).tags(Tags.of(labels)).gauge();
        if (present != null) {
            registry.remove(present);
        }
        Gauge.builder(name, value::getAsDouble)
                .description(description)
                .tags(labels)
                .register(registry);
    }

    /// Everything in Prometheus' text format.
    public String scrape() {
        return registry.scrape();
    }

    /// The registry itself, for binders of libraries.
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
