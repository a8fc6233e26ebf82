// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.config;

import dev.tradewind.execution.resolution.ResolutionPolicy;
import dev.tradewind.framework.config.Setting;
import java.time.Duration;

/// Dealing with the venue (`execution.venue.*`).
public record VenueSettings(
        @Setting(
                        defaultValue = "10s",
                        description =
                                "Time after the first attempt in which an order may be resent")
                Duration sendWindow,
        @Setting(
                        defaultValue = "3",
                        description = "Clean scans that prove that the venue never had an order",
                        min = "1",
                        max = "100")
                int cleanScans,
        @Setting(
                        defaultValue = "60s",
                        description = "Time that the clean scans must span",
                        max = "1h")
                Duration quietPeriod,
        @Setting(
                        defaultValue = "1s",
                        description = "Pause between looks at orders of unknown fate",
                        min = "10ms",
                        max = "1m")
                Duration sweepPause,
        @Setting(
                        defaultValue = "60s",
                        description = "Pause between comparisons with the venue",
                        min = "100ms",
                        max = "1h")
                Duration reconciliationPause,
        @Setting(
                        defaultValue = "2s",
                        description = "Longest wait for news on the venue's stream",
                        min = "10ms",
                        max = "30s")
                Duration streamWait) {

    /// The rule by which orders of unknown fate are resolved.
    public ResolutionPolicy resolution() {
        return new ResolutionPolicy(sendWindow, cleanScans, quietPeriod);
    }
}
