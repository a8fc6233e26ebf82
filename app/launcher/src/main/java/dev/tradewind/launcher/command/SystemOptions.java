// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.launcher.running.DataFolders;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.running.SystemSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which system a command means, and how it is configured.
public final class SystemOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description =
                    "Folder of the system's files; default: data/ by market, the last one used.")
    private @Nullable Path dataFolder;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; default: tradewind.properties in the data folder.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, stronger than file and environment; repeatable.")
    private List<String> assignments = new ArrayList<>();

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description =
                    "Moves every port by N, so that a second system can run beside the first.")
    private int portOffset;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    public boolean json() {
        return json;
    }

    @Nullable Path chosenFolder() {
        return dataFolder;
    }

    int portOffset() {
        return portOffset;
    }

    /// The settings for a folder, with what the command itself decides in between file and `--set`.
    Settings settings(Path folder, List<String> derived) {
        List<String> all = new ArrayList<>(derived);
        all.addAll(assignments);
        return SystemSettings.load(folder, file, portOffset, all);
    }

    /// The folder of the system the command talks to.
    Path folder() {
        return DataFolders.ofProcess().find(dataFolder);
    }

    /// The services of the system the command talks to.
    RemoteServices services() {
        Path folder = folder();
        return RemoteServices.of(settings(folder, List.of()), folder);
    }
}
