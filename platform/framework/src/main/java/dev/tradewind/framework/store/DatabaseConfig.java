// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.store;

import dev.tradewind.framework.config.Setting;
import java.time.Duration;

/// The operational store of a process.
public record DatabaseConfig(
        @Setting(
                        defaultValue = "tradewind.db",
                        description =
                                "SQLite file of the operational store, inside the data folder")
                String file,
        @Setting(
                        defaultValue = "5s",
                        description = "Longest wait for another process that writes",
                        min = "0s",
                        max = "1m")
                Duration busyTimeout,
        @Setting(
                        defaultValue = "4",
                        description = "Connections that read while one writes",
                        min = "1",
                        max = "64")
                int readers) {}
