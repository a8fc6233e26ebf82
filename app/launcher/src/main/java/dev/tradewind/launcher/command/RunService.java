// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.lifecycle.ServiceGroup;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.running.DataFolders;
import dev.tradewind.launcher.running.SystemProcess;
import dev.tradewind.launcher.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Runs one service alone, in a process of its own.
@Command(
        name = "service",
        description = "Runs one service alone; in any order, it waits for the others visibly.",
        footer = {"", "Example: tradewind service risk-management --data-dir data/split"})
public final class RunService implements Callable<Integer> {

    private static final Duration ROUND = Duration.ofMillis(500);

    @Mixin private SystemOptions options = new SystemOptions();

    @Mixin private MarketOptions market = new MarketOptions();

    @Parameters(
            paramLabel = "NAME",
            description =
                    "simulated-venue, market-data-gateway, regime-detection, risk-management, "
                            + "execution-engine, strategy-engine, portfolio-manager or console.")
    private String name = "";

    @Override
    public Integer call() throws InterruptedException {
        if (!Composition.names().contains(name)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "there is no service %s; there are %s."
                            .formatted(name, String.join(", ", Composition.names())));
        }
        Screen screen = new Output(options.json()).screen();
        Path folder = DataFolders.ofProcess().open(options.chosenFolder(), market.market());
        Settings settings = options.settings(folder, market.assignments());
        try (SystemProcess process = SystemProcess.start(folder, settings, List.of(name))) {
            screen.line("%s listens at %s".formatted(name, process.addresses().get(name)));
            tellWaiting(process.group(), screen);
            process.awaitClosed();
        }
        return ExitCode.DONE;
    }

    /// A line whenever what it waits for changes, until it is ready.
    private void tellWaiting(ServiceGroup group, Screen screen) {
        String told = "";
        while (!group.awaitReady(ROUND) && !Thread.currentThread().isInterrupted()) {
            String waiting = String.join("", Readiness.waiting(group));
            if (!waiting.equals(told) && !waiting.isEmpty()) {
                screen.line("waiting: " + waiting);
                told = waiting;
            }
        }
        screen.line(name + " is ready");
    }
}
