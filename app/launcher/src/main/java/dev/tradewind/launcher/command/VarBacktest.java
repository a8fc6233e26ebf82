// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.NumericTable;
import dev.tradewind.launcher.valueatrisk.DailyMarket;
import dev.tradewind.launcher.valueatrisk.ForecastReport;
import dev.tradewind.launcher.valueatrisk.ParallelBlocks;
import dev.tradewind.launcher.valueatrisk.StudyReport;
import dev.tradewind.varstudy.CoverageStudy;
import dev.tradewind.varstudy.GarchMarket;
import dev.tradewind.varstudy.StudyConfig;
import dev.tradewind.varstudy.StudyPage;
import dev.tradewind.varstudy.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tests forecasts of losses: those of a file, or every method of ours on many portfolios.
@Command(
        name = "backtest",
        description = {
            "With a file: puts its forecasts to the tests of Kupiec, Christoffersen, Basel and",
            "Acerbi-Szekely. Columns: pnl (or pl), var95, var975, var99 or var, and es975 or es.",
            "With --data: the coverage of every method on random portfolios of recorded daily",
            "bars, and on a simulated market.",
        },
        footer = {
            "",
            "Example: tradewind var backtest --data ../shared/data --html coverage.html",
            "Example: tradewind var backtest forecasts.csv --json",
        })
public final class VarBacktest implements Callable<Integer> {

    private static final int FEWEST_ASSETS = 15;
    private static final int SIMULATED_ASSETS = 15;
    private static final int SIMULATED_DAYS = 2_000;

    @Parameters(arity = "0..1", paramLabel = "FORECASTS.csv", description = "Table of forecasts.")
    private @Nullable Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of recorded daily bars: runs the study of coverage.")
    private @Nullable Path data;

    @Option(
            names = "--portfolios",
            paramLabel = "N",
            defaultValue = "200",
            description = "Random portfolios of the study (default ${DEFAULT-VALUE}).")
    private int portfolios;

    @Option(
            names = "--confidence",
            paramLabel = "C",
            defaultValue = "0.95",
            description = "Of forecasts in a column called var (default ${DEFAULT-VALUE}).")
    private double confidence;

    @Option(
            names = "--simulations",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Runs behind a p-value of Acerbi-Szekely (default ${DEFAULT-VALUE}).")
    private int simulations;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of portfolios and simulations (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--html", paramLabel = "FILE", description = "Also writes the study as a page.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = new Output(json);
        if (file != null && data == null) {
            return forecasts(file, output);
        }
        if (data != null && file == null) {
            return study(data, output);
        }
        throw new CommandFailure(ExitCode.USAGE, "name either a file of forecasts or --data DIR.");
    }

    private int forecasts(Path table, Output output) {
        if (simulations < 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--simulations must be > 0: " + simulations + ".");
        }
        ForecastReport report =
                Texts.parsed(
                        "",
                        _ ->
                                ForecastReport.of(
                                        NumericTable.read(table), confidence, simulations, seed));
        if (json) {
            output.document(report.document().members());
        } else {
            report.lines().forEach(output::line);
        }
        return ExitCode.DONE;
    }

    private int study(Path folder, Output output) {
        StudyConfig config = Texts.parsed("", _ -> StudyConfig.standard(portfolios, seed));
        List<StudyResult> studies =
                List.of(
                        new CoverageStudy(
                                        "Recorded daily bars",
                                        DailyMarket.read(folder, FEWEST_ASSETS),
                                        config)
                                .run(shown(output, "recorded")),
                        new CoverageStudy(
                                        "Simulated GARCH market, t with 5 degrees of freedom",
                                        GarchMarket.simulate(
                                                SIMULATED_ASSETS, SIMULATED_DAYS, seed),
                                        config)
                                .run(shown(output, "simulated")));
        if (json) {
            output.document(StudyReport.document(studies).members());
        } else {
            for (StudyResult study : studies) {
                StudyReport.lines(study).forEach(output::line);
                output.line("");
            }
        }
        write(StudyPage.of(studies), output);
        return studies.stream().allMatch(StudyResult::isPassed) ? ExitCode.DONE : ExitCode.FAILED;
    }

    /// Runs on every processor and tells how far it is.
    private static BlockRunner shown(Output output, String market) {
        AtomicInteger done = new AtomicInteger();
        return (blocks, block) ->
                ParallelBlocks.onAllProcessors()
                        .run(
                                blocks,
                                number -> {
                                    block.accept(number);
                                    synchronized (done) {
                                        output.screen()
                                                .progress(
                                                        done.incrementAndGet(),
                                                        blocks,
                                                        market + " portfolios");
                                    }
                                });
    }

    private void write(String page, Output output) {
        if (html == null) {
            return;
        }
        try {
            Files.writeString(html, page);
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.USAGE, html + " cannot be written: " + unwritable.getMessage() + ".");
        }
        if (!json) {
            output.line("Written: " + html);
        }
    }
}
