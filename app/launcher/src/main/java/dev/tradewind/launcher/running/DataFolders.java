// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where systems keep their files: one folder per market under `data/` of the Tradewind folder, so that the
/// account of one market never meets the prices of another. The commands that talk to a running system use
/// the folder that was used last.
public final class DataFolders {

    private static final String MARK = "tradewind-data";

    private final Path base;

    private DataFolders(Path base) {
        this.base = base;
    }

    /// Below the folder of the start script, or the working directory without it.
    public static DataFolders ofProcess() {
        return new DataFolders(Path.of(System.getProperty("tradewind.home", "")).toAbsolutePath());
    }

    /// The folder for a market, made when missing and remembered as the last one used.
    public Path open(@Nullable Path chosen, String market) {
        Path folder =
                chosen == null ? base.resolve("data").resolve(market) : chosen.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), market + System.lineSeparator());
            if (chosen == null) {
                Files.writeString(latestFile(), folder.toString());
            }
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.ENVIRONMENT,
                    "the data folder %s cannot be written (%s): choose another with --data-dir."
                            .formatted(folder, unwritable.getMessage()));
        }
        return folder;
    }

    /// The chosen folder, or the one used last.
    public Path find(@Nullable Path chosen) {
        if (chosen != null) {
            return chosen.toAbsolutePath();
        }
        return latest().orElseGet(() -> base.resolve("data"));
    }

    /// Deletes what a system left in a folder; refuses folders that no system has marked as its own.
    public void clear(@Nullable Path chosen, String market) {
        Path folder =
                chosen == null ? base.resolve("data").resolve(market) : chosen.toAbsolutePath();
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.exists(folder.resolve(MARK))) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "%s was not made by tradewind, so --fresh will not empty it: name another --data-dir."
                            .formatted(folder));
        }
        FolderRemover.remove(folder);
    }

    private Optional<Path> latest() {
        try {
            return Files.exists(latestFile())
                    ? Optional.of(Path.of(Files.readString(latestFile()).strip()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path latestFile() {
        return base.resolve("data").resolve("latest");
    }
}
