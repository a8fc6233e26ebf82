// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.config.Setting;
import java.time.Duration;

/// How services call each other; the same for all targets.
public record ClientConfig(
        @Setting(
                        defaultValue = "500ms",
                        description = "Longest wait for a connection",
                        min = "10ms",
                        max = "30s")
                Duration connectTimeout,
        @Setting(
                        defaultValue = "5s",
                        description =
                                "Longest wait for an answer when the caller states no "
                                        + "other deadline",
                        min = "10ms",
                        max = "5m")
                Duration callTime,
        @Setting(
                        defaultValue = "64",
                        description = "Calls of one class to one service at the same time",
                        min = "1",
                        max = "10000")
                int concurrentCalls,
        @Setting(
                        defaultValue = "3",
                        description = "Attempts of an idempotent call, the first included",
                        min = "1",
                        max = "5")
                int attempts,
        @Setting(
                        defaultValue = "20ms",
                        description =
                                "Mean pause before the second attempt; it doubles with "
                                        + "each further one",
                        min = "1ms",
                        max = "10s")
                Duration retryPause,
        @Setting(
                        defaultValue = "20",
                        description = "Calls over which a circuit breaker judges",
                        min = "4",
                        max = "1000")
                int breakerWindow,
        @Setting(
                        defaultValue = "50",
                        description =
                                "Percentage of faults, or of slow calls, that opens a "
                                        + "circuit breaker",
                        min = "1",
                        max = "100")
                int breakerThresholdPercent,
        @Setting(
                        defaultValue = "2s",
                        description = "An answer that takes longer counts as slow",
                        min = "1ms",
                        max = "5m")
                Duration breakerSlowCall,
        @Setting(
                        defaultValue = "1s",
                        description = "Time a circuit breaker stays open before it probes",
                        min = "10ms",
                        max = "5m")
                Duration breakerOpen,
        @Setting(
                        defaultValue = "3",
                        description = "Probing calls a half-open circuit breaker lets through",
                        min = "1",
                        max = "100")
                int breakerProbes,
        @Setting(
                        defaultValue = "10s",
                        description = "Longest time a circuit breaker may stay half-open",
                        min = "10ms",
                        max = "5m")
                Duration breakerHalfOpen,
        @Setting(defaultValue = "1", description = "Seed of the jitter of retry pauses")
                long seed) {}
