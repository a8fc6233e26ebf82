// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.backtest;

import dev.tradewind.framework.json.Json;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.model.decision.DecisionRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Decision records as text, one JSON document a line.
public final class DecisionFile implements AutoCloseable {

    private final BufferedWriter writer;

    private DecisionFile(BufferedWriter writer) {
        this.writer = writer;
    }

    /// @throws CommandFailure when the file cannot be written
    public static DecisionFile create(Path file) {
        try {
            return new DecisionFile(Files.newBufferedWriter(file));
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.ENVIRONMENT,
                    "decisions cannot be written to " + unwritable.getMessage());
        }
    }

    public void append(DecisionRecord decision) {
        try {
            writer.write(Json.write(decision));
            writer.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
