// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.framework.config.ConfigurationException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The services that run in this process. Closing it stops them in reverse order of their start,
/// and is safe to repeat. Safe from any thread.
public final class ServiceGroup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceGroup.class);
    private static final Duration READY_POLL = Duration.ofMillis(5);

    private final ProcessResources resources;
    private final SequencedMap<String, RunningService> services = new LinkedHashMap<>();
    private final AtomicBoolean isClosing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ServiceGroup(ProcessResources resources) {
        this.resources = resources;
    }

    static ServiceGroup start(ProcessResources resources, List<ServiceDefinition> definitions) {
        ServiceGroup group = new ServiceGroup(resources);
        Thread migrating =
                Thread.ofPlatform().name("migrate").start(() -> migrate(resources, definitions));
        try {
            for (ServiceDefinition definition : definitions) {
                group.services.put(definition.name(), new RunningService(definition, resources));
            }
            migrating.join();
            group.services.values().forEach(RunningService::assemble);
            return group;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            group.close();
            throw new IllegalStateException("interrupted while starting services", interrupted);
        } catch (RuntimeException failure) {
            group.close();
            throw failure;
        }
    }

    /// Opens the stores beside the start of the servers, to use both cores. What goes wrong here
    /// goes wrong again, and is reported, when the service asks for its store.
    private static void migrate(ProcessResources resources, List<ServiceDefinition> definitions) {
        try {
            definitions.stream()
                    .filter(ServiceDefinition::hasMigrations)
                    .forEach(definition ->
                            resources.database(definition).migrate(definition.name()));
        } catch (ConfigurationException | FlywayException problem) {
            LOG.atDebug().setCause(problem).log("migration_failed");
        }
    }

    /// The running services by name, in starting order.
    public Map<String, RunningService> services() {
        return new LinkedHashMap<>(services);
    }

    /// One running service.
    public RunningService service(String name) {
        RunningService service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(
                    "service " + name + " does not run here: " + services.keySet());
        }
        return service;
    }

    /// Waits until all services are ready; false when the time has passed before.
    public boolean awaitReady(Duration limit) {
        long end = resources.time().nanos() + limit.toNanos();
        while (!services.values().stream().allMatch(service -> service.health().isReady())) {
            if (resources.time().nanos() - end > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            resources.time().pause(READY_POLL);
        }
        return true;
    }

    /// Blocks until the group is closed.
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        if (isClosing.getAndSet(true)) {
            return;
        }
        services.sequencedValues().reversed().forEach(RunningService::stop);
        resources.close();
        closed.countDown();
    }
}
