// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.health.DependencyHealth;
import dev.tradewind.framework.health.Health;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.running.SystemSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The whole system with every service in a process of its own, on free ports of this machine.
final class SplitSystem implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final List<String> settings;
    private final Map<String, ServiceProcess> processes = new TreeMap<>();
    private final RemoteServices remote;

    /// Starts nothing yet.
    SplitSystem(Path folder, List<String> marketSettings) {
        this.folder = folder;
        this.settings = new ArrayList<>(marketSettings);
        this.settings.addAll(freePorts());
        Settings loaded = SystemSettings.load(folder, null, 0, settings);
        this.remote = RemoteServices.of(loaded, folder);
    }

    /// Starts services in the order given, without waiting for one before the next.
    void start(Collection<String> names) {
        names.forEach(name -> processes.put(name, ServiceProcess.start(name, folder, settings)));
    }

    /// Waits until every started service is ready.
    void awaitReady() {
        Eventually.holds(
                "every service ready",
                START_PATIENCE,
                () -> processes.keySet().stream().allMatch(this::isReady),
                this::printed);
    }

    void kill(String name) {
        process(name).kill();
    }

    /// Starts a killed service again and waits until it is ready.
    void restart(String name) {
        start(List.of(name));
        awaitReady();
    }

    /// The services over HTTP.
    RemoteServices services() {
        return remote;
    }

    /// How `service` says that `dependency` is.
    DependencyHealth.State stateOf(String dependency, String service) {
        return remote
                .orFail(
                        service,
                        remote.service(service)
                                .get("/health/dependencies")
                                .sendForList(DependencyHealth.Status.class))
                .stream()
                .filter(each -> each.name().equals(dependency))
                .map(DependencyHealth.Status::state)
                .findFirst()
                .orElseThrow();
    }

    /// What all services have printed, for a failure's message.
    String printed() {
        StringBuilder text = new StringBuilder();
        processes.forEach((name, process) ->
                text.append("\n--- ")
                        .append(name)
                        .append(process.isAlive() ? "" : " (dead)")
                        .append('\n')
                        .append(process.printed()));
        return text.toString();
    }

    @Override
    public void close() {
        remote.close();
        processes.values().forEach(ServiceProcess::kill);
    }

    private boolean isReady(String name) {
        CallResult<Health.Summary> answer =
                remote.service(name).get("/health").send(Health.Summary.class);
        return answer.answer().map(summary -> summary.waitsFor().isEmpty()).orElse(false);
    }

    private ServiceProcess process(String name) {
        ServiceProcess process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("service was not started: " + name);
        }
        return process;
    }

    private static List<String> freePorts() {
        List<ServerSocket> held = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        try {
            for (String name : Composition.names()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                settings.add("services.%s.port=%d".formatted(name, socket.getLocalPort()));
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return settings;
    }
}
