// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.running.DataFolders;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.running.SystemProcess;
import dev.tradewind.launcher.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the whole system in one process, each service on its port, against the simulated venue.
@Command(
        name = "up",
        description = "Runs the whole system on a simulated market until Ctrl-C.",
        footer = {
            "",
            "Examples: tradewind up",
            "          tradewind up --replay ../shared/data --timeframe 1h --from 2025-01-01 \\",
            "                       --products BTC-USD,ETH-USD --speed 3600",
        })
public final class Up implements Callable<Integer> {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STATUS_PAUSE = Duration.ofSeconds(1);
    private static final Duration ROUND = Duration.ofMillis(100);

    @Mixin private SystemOptions options = new SystemOptions();

    @Mixin private MarketOptions market = new MarketOptions();

    @Option(
            names = "--bots",
            paramLabel = "FILE",
            description = "Bots of a new data folder; default: 39 bots on the market's products.")
    private @Nullable Path bots;

    @Option(
            names = "--fresh",
            description = "Empties the data folder first: new account, new market.")
    private boolean fresh;

    @Option(names = "--stop-at-end", description = "Stops when a recording has ended.")
    private boolean stopAtEnd;

    @Option(names = "--no-open", description = "Does not open the dashboard in a browser.")
    private boolean noOpen;

    @Override
    public Integer call() throws InterruptedException {
        Screen screen = new Output(options.json()).screen();
        DataFolders folders = DataFolders.ofProcess();
        if (fresh) {
            folders.clear(options.chosenFolder(), market.market());
        }
        Path folder = folders.open(options.chosenFolder(), market.market());
        Settings settings = options.settings(folder, assignments());
        List<String> names = Composition.names(settings);
        screen.progress("starting");
        try (SystemProcess process = SystemProcess.start(folder, settings, names);
                RemoteServices services = RemoteServices.of(settings, folder)) {
            awaitReady(process, screen);
            Banner banner = new Banner(process, folder);
            banner.show(screen, options.json());
            if (!noOpen && screen.isTerminal()) {
                Browser.open(banner.dashboard());
            }
            watch(process, services, screen);
        }
        return ExitCode.DONE;
    }

    private List<String> assignments() {
        List<String> assignments = new ArrayList<>(market.assignments());
        if (bots != null) {
            assignments.add("bots.file=" + bots.toAbsolutePath());
        }
        return assignments;
    }

    private static void awaitReady(SystemProcess process, Screen screen) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!process.group().awaitReady(ROUND)) {
            List<String> waiting = Readiness.waiting(process.group());
            int all = process.group().services().size();
            screen.progress(all - waiting.size(), all, "waiting for " + String.join(", ", waiting));
            if (System.nanoTime() > end) {
                Readiness.require(process.group(), Duration.ZERO);
            }
        }
    }

    /// Tells how it goes until the system is stopped, or until a recording ends if that is wanted.
    private void watch(SystemProcess process, RemoteServices services, Screen screen)
            throws InterruptedException {
        StatusLine line = new StatusLine(services);
        boolean ended = false;
        while (!process.awaitClosed(STATUS_PAUSE)) {
            if (!ended && line.isEnded()) {
                ended = true;
                screen.line("  The recording has ended: " + line.comparison() + ".");
            }
            if (ended && stopAtEnd) {
                return;
            }
            screen.progress(line.text());
        }
        screen.endProgress();
    }
}
