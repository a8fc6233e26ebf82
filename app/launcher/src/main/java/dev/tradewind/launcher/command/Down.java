// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.RunEntry;
import dev.tradewind.launcher.running.RunRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Stops the processes of a data folder gracefully.
@Command(
        name = "down",
        description = "Stops the system: work in flight is finished, nothing is lost.",
        footer = {"", "Example: tradewind down"})
public final class Down implements Callable<Integer> {

    @Mixin private SystemOptions options = new SystemOptions();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long to wait for each process (default ${DEFAULT-VALUE}).")
    private int timeoutSeconds;

    @Override
    public Integer call() throws InterruptedException {
        Output output = new Output(options.json());
        List<RunEntry> running = new RunRegistry(options.folder()).alive();
        for (RunEntry entry : running) {
            output.screen().progress("stopping process " + entry.pid());
            if (!stopped(entry.pid())) {
                output.screen()
                        .complain(
                                "process %d still runs after %d s: look at the log, or end it with kill -9 %d."
                                        .formatted(entry.pid(), timeoutSeconds, entry.pid()));
                return ExitCode.FAILED;
            }
        }
        if (output.json()) {
            output.document(Map.of("stopped", running.stream().map(RunEntry::pid).toList()));
        } else {
            output.line(running.isEmpty() ? "Nothing runs here." : "Stopped.");
        }
        return ExitCode.DONE;
    }

    private boolean stopped(long pid) throws InterruptedException {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || !process.destroy()) {
            return process == null;
        }
        try {
            process.onExit().get(timeoutSeconds, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        }
    }
}
