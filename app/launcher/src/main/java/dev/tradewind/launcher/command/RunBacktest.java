// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.backtest.Backtest;
import dev.tradewind.backtest.report.HtmlReport;
import dev.tradewind.backtest.report.TextReport;
import dev.tradewind.backtest.result.BacktestResult;
import dev.tradewind.backtest.setup.BacktestSetup;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.launcher.backtest.BacktestMarket;
import dev.tradewind.launcher.backtest.BacktestSummary;
import dev.tradewind.launcher.backtest.DecisionFile;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the decision path of the live system over a stretch of a market, as fast as the machine can.
@Command(
        name = "backtest",
        description = "Runs bots over recorded or generated bars, net of fees, and reports.",
        footer = {
            "",
            "Example: tradewind backtest --data ../shared/data --timeframe 1h \\",
            "             --products BTC-USD,ETH-USD --from 2025-01-01 --html report.html",
        })
public final class RunBacktest implements Callable<Integer> {

    private static final int PROGRESS_STEPS = 200;

    @Mixin private SystemOptions options = new SystemOptions();

    @Mixin private MarketOptions market = new MarketOptions();

    @Option(
            names = "--bots",
            paramLabel = "FILE",
            description = "Bots as JSON; default: the standard fleet, 39 on four products.")
    private @Nullable Path bots;

    @Option(
            names = "--balance",
            paramLabel = "USD",
            description = "Opening balance; default 10000.")
    private @Nullable String balance;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the report as one HTML file.")
    private @Nullable Path html;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "Writes every decision record, one JSON document a line.")
    private @Nullable Path decisions;

    @Override
    public Integer call() {
        Output output = new Output(options.json());
        Settings settings = options.settings(Path.of(""), assignments());
        BacktestSetup setup = BacktestMarket.of(settings).setup();
        BacktestResult result = run(setup, output.screen());
        write(html, HtmlReport.render(result));
        if (output.json()) {
            output.document(BacktestSummary.of(result));
        } else {
            output.line(TextReport.render(result));
            if (html != null) {
                output.line("Report: " + html.toAbsolutePath());
            }
        }
        return result.venueCheck().equal() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<String> assignments() {
        List<String> assignments = new ArrayList<>(market.assignments());
        if (bots != null) {
            assignments.add("bots.file=" + bots.toAbsolutePath());
        }
        if (balance != null) {
            assignments.add("venue.balance.usd=" + balance);
        }
        return assignments;
    }

    private BacktestResult run(BacktestSetup setup, Screen screen) {
        Progress progress = new Progress(setup, screen);
        if (decisions == null) {
            return new Backtest(setup, _ -> {}, progress::at).run();
        }
        try (DecisionFile file = DecisionFile.create(decisions)) {
            return new Backtest(setup, file::append, progress::at).run();
        }
    }

    private static void write(@Nullable Path file, String text) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.ENVIRONMENT,
                    "the report cannot be written to " + unwritable.getMessage());
        }
    }

    /// A progress bar that is drawn a bounded number of times.
    private static final class Progress {

        private final Screen screen;
        private final Instant from;
        private final long whole;
        private long drawn = -1;

        Progress(BacktestSetup setup, Screen screen) {
            this.screen = screen;
            this.from = setup.from();
            this.whole = Duration.between(setup.from(), setup.to()).toSeconds();
        }

        void at(Instant close) {
            long done = Duration.between(from, close).toSeconds();
            long step = whole == 0 ? PROGRESS_STEPS : done * PROGRESS_STEPS / whole;
            if (step != drawn) {
                drawn = step;
                screen.progress(done, whole, close.toString());
            }
        }
    }
}
