// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.bench.quant.QuantBench;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the mathematics on the workload of the comparison programs.
@Command(
        name = "quant",
        description = {
            "Measures indicators and risk mathematics; prints one JSON line a case, in the",
            "format of the comparison programs, so that their ratio.py sets us beside them.",
        },
        footer = {"", "Example: tradewind bench quant --only 'ind\\.' --out ours.jsonl"})
public final class BenchQuant implements Callable<Integer> {

    @Mixin private MeasuredLines lines = new MeasuredLines();

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            defaultValue = "",
            description = "Only cases in whose name this is found, such as ind.rsi14; default all.")
    private String only = "";

    @Option(
            names = "--warm-ups",
            defaultValue = "3",
            description = "Runs that do not count (default ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--runs",
            defaultValue = "7",
            description = "Runs that count (default ${DEFAULT-VALUE}).")
    private int runs;

    @Override
    public Integer call() {
        QuantBench bench = Texts.parsed("", _ -> new QuantBench(warmUps, runs));
        int measured = bench.run(pattern(), lines);
        if (measured == 0) {
            throw new CommandFailure(ExitCode.USAGE, "no case has \"" + only + "\" in its name.");
        }
        return ExitCode.DONE;
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(only);
        } catch (PatternSyntaxException wrong) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--only is no regular expression: " + wrong.getDescription());
        }
    }
}
