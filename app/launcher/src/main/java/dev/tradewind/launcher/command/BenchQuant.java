// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.bench.quant.QuantBench;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            defaultValue = "",
            description = "Only cases in whose name this is found, such as ind.rsi14; default all.")
    private String only = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also appends the lines to this file.")
    private @Nullable Path out;

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

    @Option(names = "--json", description = "As every command takes it; the lines are JSON anyway.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = new Output(json);
        QuantBench bench = Texts.parsed("", _ -> new QuantBench(warmUps, runs));
        int measured =
                bench.run(
                        pattern(),
                        line -> {
                            output.line(line);
                            append(line);
                        });
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

    private void append(String line) {
        if (out == null) {
            return;
        }
        try {
            Files.writeString(
                    out, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.USAGE, out + " cannot be written: " + unwritable.getMessage() + ".");
        }
    }
}
