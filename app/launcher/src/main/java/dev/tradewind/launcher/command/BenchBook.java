// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.bench.book.BookBench;
import dev.tradewind.launcher.bench.book.BookWorkload;
import dev.tradewind.launcher.exit.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the matching engine on the workload of the comparison programs.
@Command(
        name = "book",
        description = {
            "Measures the matching engine: one JSON line for the order book alone, one with balances,",
            "fees, queue positions and the event log on it, in the format of the comparison programs.",
        },
        footer = {"", "Example: tradewind bench book --out ours.jsonl"})
public final class BenchBook implements Callable<Integer> {

    @Mixin private MeasuredLines lines = new MeasuredLines();

    @Option(
            names = "--commands",
            defaultValue = "3000000",
            description = "How many commands a run has (default ${DEFAULT-VALUE}).")
    private int commands;

    @Option(
            names = "--runs",
            defaultValue = "5",
            description = "Runs, the best of which counts (default ${DEFAULT-VALUE}).")
    private int runs;

    @Override
    public Integer call() {
        Texts.parsed("", _ -> new BookBench(new BookWorkload(commands), runs)).run(lines);
        return ExitCode.DONE;
    }
}
