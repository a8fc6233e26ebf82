// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import dev.tradewind.framework.config.Setting;
import java.math.BigDecimal;
import java.time.Duration;

/// Settings `portfolio.*`.
public record PortfolioServiceConfig(
        @Setting(
                        defaultValue = "0.005",
                        description = "Fee an internal cross saves on each side, as a fraction",
                        min = "0",
                        max = "0.05")
                BigDecimal crossFeeFraction,
        @Setting(
                        defaultValue = "256",
                        description = "Snapshots that can be asked for, the newest ones",
                        min = "2",
                        max = "10000")
                int snapshotsKept,
        @Setting(
                        defaultValue = "10s",
                        description = "Longest wait for a snapshot that does not exist yet",
                        min = "0s",
                        max = "30s")
                Duration longestWait) {}
