// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.telemetry;

import dev.tradewind.framework.config.Setting;

/// Where log lines go.
public record LoggingConfig(
        @Setting(defaultValue = "info", description = "Least important level that is written")
                Level level,
        @Setting(defaultValue = "json", description = "Lines on the console") Console console,
        @Setting(
                        defaultValue = "true",
                        description =
                                "Also write JSON lines to logs/tradewind.log in the data folder")
                boolean file) {

    /// Importance of a line.
    public enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /// What the console shows.
    public enum Console {
        /// One JSON object per line.
        JSON,
        /// One short line for people, warnings and errors only.
        HUMAN,
        OFF
    }
}
