// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.config.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects the settings of a system: defaults in code, the settings file, variables `TRADEWIND_…`, then what
/// the command line says.
public final class SystemSettings {

    /// Read from the data folder when no other file is named.
    public static final String FILE = "tradewind.properties";

    /// Variables of the start script, which are no settings.
    private static final List<String> START_SCRIPT = List.of("TRADEWIND_JVM_FLAGS");

    private static final int HIGHEST_PORT = 65_535;

    private SystemSettings() {}

    /// The checked settings.
    ///
    /// @param file the settings file, or null for the one in the data folder, if there is any
    /// @param assignments of the command line, `key=value`, the later the stronger
    /// @throws dev.tradewind.framework.config.ConfigurationException naming key, value and what to change
    public static Settings load(
            Path dataFolder, @Nullable Path file, int portOffset, List<String> assignments) {
        SettingsLoader loader = Settings.of(Composition.catalog().sections());
        loader.flags(List.of("log.console=human"));
        Path usual = dataFolder.resolve(FILE);
        if (file != null) {
            loader.file(file);
        } else if (Files.exists(usual)) {
            loader.file(usual);
        }
        loader.foreignVariables(START_SCRIPT).environment(System.getenv());
        List<String> flags = new ArrayList<>(List.of("data.folder=" + dataFolder));
        flags.addAll(shifted(portOffset));
        flags.addAll(assignments);
        return loader.flags(flags).load();
    }

    private static List<String> shifted(int offset) {
        if (offset == 0) {
            return List.of();
        }
        return Composition.usualPorts().entrySet().stream()
                .map(usual -> "services.%s.port=%d".formatted(usual.getKey(), port(usual, offset)))
                .toList();
    }

    private static int port(Map.Entry<String, Integer> usual, int offset) {
        return Math.clamp((long) usual.getValue() + offset, 1, HIGHEST_PORT);
    }
}
