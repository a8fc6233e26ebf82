// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.running.ScratchFolder;
import dev.tradewind.launcher.running.SystemProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lets a whole system trade on a throw-away market for a moment, so that the JVM can record what a start needs.
@Command(
        name = "warm-up",
        hidden = true,
        description =
                "Runs a throw-away system for a moment; the start script trains its cache so.",
        footer = {"", "Example: tradewind warm-up"})
public final class WarmUp implements Callable<Integer> {

    private static final SystemTime TIME = new SystemTime();
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration TRADING = Duration.ofSeconds(3);

    @Mixin private SystemOptions options = new SystemOptions();

    @Override
    public Integer call() {
        List<String> assignments = new ArrayList<>(List.of("venue.speed=max", "log.console=off"));
        Composition.names().forEach(name -> assignments.add("services." + name + ".port=0"));
        try (ScratchFolder folder = ScratchFolder.create("warm-up")) {
            Settings settings = options.settings(folder.path(), assignments);
            try (SystemProcess process =
                    SystemProcess.start(folder.path(), settings, Composition.names())) {
                Readiness.require(process.group(), READY_LIMIT);
                try (RemoteServices services = RemoteServices.of(settings, folder.path())) {
                    TIME.pause(TRADING);
                    Composition.names()
                            .forEach(name ->
                                    services.answer(name, services.service(name).get("/health")));
                }
                return ExitCode.DONE;
            }
        }
    }
}
