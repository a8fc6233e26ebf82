// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.health.Health;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.terminal.Table;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Asks every service how it is.
@Command(
        name = "status",
        description = "Shows whether each service runs, and what those that wait are waiting for.",
        footer = {"", "Example: tradewind status --json"})
public final class Status implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Mixin private SystemOptions options = new SystemOptions();

    /// One service as it answered.
    ///
    /// @param state UP, WAITING or DOWN
    /// @param note what it waits for, or why there is no answer
    public record ServiceState(String service, String state, String address, String note) {}

    @Override
    public Integer call() {
        Output output = new Output(options.json());
        List<ServiceState> states;
        try (RemoteServices services = options.services()) {
            states = Composition.names().stream().map(name -> ask(services, name)).toList();
        }
        if (output.json()) {
            output.document(states);
        } else {
            Table table = new Table("SERVICE", "STATE", "ADDRESS", "NOTE");
            states.forEach(
                    each -> table.row(each.service(), each.state(), each.address(), each.note()));
            output.table(table);
        }
        return states.stream().allMatch(each -> each.state().equals("UP"))
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }

    private static ServiceState ask(RemoteServices services, String name) {
        String address = services.address(name).toString();
        CallResult<Health.Summary> result =
                services.service(name).get("/health").within(PATIENCE).send(Health.Summary.class);
        return switch (result) {
            case CallResult.Answered<Health.Summary>(int _, Health.Summary summary) ->
                    new ServiceState(name, summary.status(), address, waitsFor(summary));
            case CallResult.Refused<Health.Summary> refused ->
                    new ServiceState(name, "DOWN", address, refused.summary());
            case CallResult.NotSent<Health.Summary>(String reason) ->
                    new ServiceState(name, "DOWN", address, reason);
            case CallResult.OutcomeUnknown<Health.Summary>(String reason) ->
                    new ServiceState(name, "DOWN", address, reason);
        };
    }

    private static String waitsFor(Health.Summary summary) {
        return summary.waitsFor().stream()
                .map(Health.Obstacle::waitsFor)
                .distinct()
                .collect(
                        Collectors.joining(
                                ", ", summary.waitsFor().isEmpty() ? "" : "waits for ", ""));
    }
}
