// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.bench.Goal;
import dev.tradewind.launcher.bench.StartBench;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.terminal.Table;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the system on this machine against its budgets.
@Command(
        name = "bench",
        description = {
            "Measures start, memory, the way from close to order, the mathematics and the",
            "matching engine on this machine.",
        },
        subcommands = {BenchFlow.class, BenchQuant.class, BenchBook.class},
        footer = {"", "Example: tradewind bench start"},
        synopsisSubcommandLabel = "(start | flow | quant | book)")
public final class Bench {

    private static final double READY_BUDGET_MILLIS = 5_000;
    private static final double MEMORY_BUDGET_MEGABYTES = 600;

    /// What `bench start` measured.
    public record StartResult(List<StartBench.Start> starts, List<Goal> goals) {}

    @Command(
            name = "start",
            description = "Starts fresh processes: time until all services are ready, and memory.",
            footer = {"", "Example: tradewind bench start --runs 3 --json"})
    int start(
            @Mixin SystemOptions options,
            @Option(
                            names = "--runs",
                            defaultValue = "3",
                            description = "How many starts (default ${DEFAULT-VALUE}).")
                    int runs,
            @Option(
                            names = "--seconds",
                            defaultValue = "20",
                            description =
                                    "How long each trades while memory is sampled (default ${DEFAULT-VALUE}).")
                    int seconds)
            throws InterruptedException {
        Output output = new Output(options.json());
        int offset = options.portOffset() == 0 ? 2000 : options.portOffset();
        List<StartBench.Start> starts =
                new StartBench(Duration.ofSeconds(seconds), offset, output.screen()).run(runs);
        List<Goal> goals =
                List.of(
                        new Goal(
                                "all services ready, slowest start",
                                starts.stream()
                                        .mapToDouble(start -> (double) start.readyMillis())
                                        .max()
                                        .orElse(0),
                                READY_BUDGET_MILLIS,
                                "ms"),
                        new Goal(
                                "resident memory, peak while trading",
                                starts.stream()
                                        .mapToDouble(StartBench.Start::peakMegabytes)
                                        .max()
                                        .orElse(0),
                                MEMORY_BUDGET_MEGABYTES,
                                "MB"));
        if (output.json()) {
            output.document(new StartResult(starts, goals));
        } else {
            Table table = new Table("START", "READY MS", "MB READY", "MB PEAK");
            for (int run = 0; run < starts.size(); run++) {
                StartBench.Start start = starts.get(run);
                table.row(
                        run + 1,
                        start.readyMillis(),
                        Math.round(start.readyMegabytes()),
                        Math.round(start.peakMegabytes()));
            }
            output.table(table);
            output.line("");
        }
        return judged(output, goals);
    }

    /// Shows figures against budgets; fails when one is missed.
    static int judged(Output output, List<Goal> goals) {
        if (!output.json()) {
            Table table = new Table("FIGURE", "MEASURED", "BUDGET", "UNIT", "");
            goals.forEach(each ->
                    table.row(
                            each.what(),
                            "%.1f".formatted(each.measured()),
                            "%.0f".formatted(each.budget()),
                            each.unit(),
                            each.isMet() ? "met" : "MISSED"));
            output.table(table);
        }
        return goals.stream().allMatch(Goal::isMet) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
