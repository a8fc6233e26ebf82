// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.health.Health;
import dev.tradewind.framework.lifecycle.RunningService;
import dev.tradewind.framework.lifecycle.ServiceGroup;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Who is not ready yet, and why.
final class Readiness {

    private Readiness() {}

    /// One text per service that waits: its name and what it waits for.
    static List<String> waiting(ServiceGroup group) {
        return group.services().values().stream()
                .filter(service -> !service.health().isReady())
                .map(Readiness::told)
                .toList();
    }

    /// Waits until all are ready; that somebody is not by then is a failure that names the reasons.
    static void require(ServiceGroup group, Duration limit) {
        if (!group.awaitReady(limit)) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "not ready after %d s: %s; the log says more."
                            .formatted(limit.toSeconds(), String.join("; ", waiting(group))));
        }
    }

    private static String told(RunningService service) {
        return service.health().summary().waitsFor().stream()
                .map(Health.Obstacle::waitsFor)
                .distinct()
                .collect(Collectors.joining(", ", service.name() + " (", ")"));
    }
}
