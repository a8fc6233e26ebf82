// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a measuring command puts its lines: the screen, and a file if told.
final class MeasuredLines implements Consumer<String> {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also appends the lines to this file.")
    private @Nullable Path out;

    @Option(names = "--json", description = "As every command takes it; the lines are JSON anyway.")
    private boolean json;

    @Override
    public void accept(String line) {
        new Output(json).line(line);
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
