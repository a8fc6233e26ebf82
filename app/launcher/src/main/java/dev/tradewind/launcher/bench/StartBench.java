// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench;

import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.ScratchFolder;
import dev.tradewind.launcher.terminal.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Starts the whole system as `tradewind up` does, in a fresh process with the flags of this one, on a new data
/// folder, and measures until all services are ready and how much memory it holds while it trades.
public final class StartBench {

    private static final SystemTime TIME = new SystemTime();
    private static final Duration SAMPLE = Duration.ofMillis(250);

    private final Duration load;
    private final int portOffset;
    private final Screen screen;

    /// @param load how long the system trades while its memory is sampled
    /// @param portOffset moves the ports away from a system that may run already
    public StartBench(Duration load, int portOffset, Screen screen) {
        this.load = load;
        this.portOffset = portOffset;
        this.screen = screen;
    }

    /// One start: from launching the process to all services ready, and its resident memory.
    public record Start(long readyMillis, double readyMegabytes, double peakMegabytes) {}

    /// Starts `runs` times, one after the other.
    public List<Start> run(int runs) throws InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            screen.progress(run, runs, "starting the system in a fresh process");
            try (ScratchFolder folder = ScratchFolder.create("bench-start")) {
                starts.add(once(folder.path()));
            }
        }
        return starts;
    }

    private Start once(Path folder) throws InterruptedException {
        long begin = System.nanoTime();
        Process process = launch(folder);
        try {
            String ready = firstLine(process);
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            if (ready == null) {
                throw new CommandFailure(
                        ExitCode.FAILED, "the system did not start; its complaint is above.");
            }
            double atReady = ProcessMemory.residentMegabytes(process.pid());
            return new Start(millis, atReady, Math.max(atReady, peak(process)));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private double peak(Process process) {
        double peak = 0;
        long end = System.nanoTime() + load.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            TIME.pause(SAMPLE);
            peak = Math.max(peak, ProcessMemory.residentMegabytes(process.pid()));
        }
        return peak;
    }

    private Process launch(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(List.of("up", "--json", "--no-open", "--data-dir", folder.toString()));
        command.addAll(List.of("--port-offset", Integer.toString(portOffset)));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable String firstLine(Process process) {
        try {
            return new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
