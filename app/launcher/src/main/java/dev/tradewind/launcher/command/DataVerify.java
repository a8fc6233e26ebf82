// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.recordings.Recording;
import dev.tradewind.launcher.recordings.RecordingFolder;
import dev.tradewind.launcher.terminal.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Reads every recording of a folder to its end and compares it with the folder's list of hashes.
@Command(
        name = "verify",
        description = "Checks every file of recorded bars in a folder, line by line, and its hash.",
        footer = {"", "Example: tradewind data verify ../shared/data"})
public final class DataVerify implements Callable<Integer> {

    @Mixin private SystemOptions options = new SystemOptions();

    @Parameters(
            paramLabel = "DIR",
            description = "Folder of VENUE_SYMBOL_TIMEFRAME.csv or .csv.gz files.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Output output = new Output(options.json());
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.USAGE, folder + " is not a folder.");
        }
        RecordingFolder recordings = RecordingFolder.of(folder);
        List<Path> files = recordings.files();
        List<Recording> verified = new ArrayList<>();
        for (Path file : files) {
            output.screen()
                    .progress(verified.size(), files.size(), "reading " + file.getFileName());
            verified.add(recordings.verify(file));
        }
        boolean sound = verified.stream().allMatch(Recording::isSound);
        if (output.json()) {
            output.document(verified);
        } else {
            show(output, verified);
        }
        return sound && !verified.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void show(Output output, List<Recording> recordings) {
        Table table = new Table("FILE", "BARS", "FROM", "TO", "MISSING", "HASH", "PROBLEM");
        recordings.forEach(each ->
                table.row(
                        each.file(),
                        each.bars(),
                        each.from() == null ? "" : each.from(),
                        each.to() == null ? "" : each.to(),
                        each.missing(),
                        each.hash(),
                        each.problem()));
        output.table(table);
        long broken = recordings.stream().filter(each -> !each.isSound()).count();
        output.line("%d files, %d of them broken.".formatted(recordings.size(), broken));
    }
}
