// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.lifecycle.RunningService;
import dev.tradewind.framework.lifecycle.ServiceGroup;
import dev.tradewind.framework.telemetry.Logging;
import dev.tradewind.framework.telemetry.LoggingConfig;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Services that run in this process, from their start to a graceful stop, which also follows on Ctrl-C and
/// on `tradewind down`. Safe from any thread.
public final class SystemProcess implements AutoCloseable {

    private final ServiceGroup group;
    private final RunRegistry registry;
    private final AtomicBoolean isClosing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private SystemProcess(ServiceGroup group, RunRegistry registry) {
        this.group = group;
        this.registry = registry;
    }

    /// Starts services in a data folder; they listen when this returns, and become ready on their own.
    ///
    /// @throws CommandFailure when one of them runs in this folder already
    public static SystemProcess start(Path folder, Settings settings, List<String> names) {
        RunRegistry registry = new RunRegistry(folder);
        refuseSecondStart(registry, folder, names);
        Logging.configure(settings.bind(LoggingConfig.class), folder);
        SystemProcess process =
                new SystemProcess(Composition.catalog().start(settings, names), registry);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "graceful-stop"));
        registry.add(
                new RunEntry(ProcessHandle.current().pid(), Instant.now(), process.addresses()));
        return process;
    }

    /// The services of this process.
    public ServiceGroup group() {
        return group;
    }

    /// Where each service of this process listens.
    public SortedMap<String, String> addresses() {
        SortedMap<String, String> addresses = new TreeMap<>();
        for (RunningService service : group.services().values()) {
            addresses.put(service.name(), service.uri().toString());
        }
        return addresses;
    }

    /// Blocks until it is stopped.
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /// Blocks until it is stopped or `limit` has passed; whether it is stopped.
    public boolean awaitClosed(Duration limit) throws InterruptedException {
        return closed.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        if (!isClosing.getAndSet(true)) {
            group.close();
            registry.remove(ProcessHandle.current().pid());
            closed.countDown();
        }
    }

    private static void refuseSecondStart(RunRegistry registry, Path folder, List<String> names) {
        for (RunEntry entry : registry.alive()) {
            List<String> twice = names.stream().filter(entry.services()::containsKey).toList();
            if (!twice.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.ENVIRONMENT,
                        ("%s of %s runs already in process %d: stop it with ./tradewind down,"
                                        + " or choose another --data-dir and --port-offset.")
                                .formatted(String.join(", ", twice), folder, entry.pid()));
            }
        }
    }
}
