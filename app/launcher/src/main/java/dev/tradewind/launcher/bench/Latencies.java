// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench;

import java.time.Duration;
import java.util.List;

/// Percentiles of measured durations, in milliseconds, by nearest rank: p95 is a value that was measured, and at
/// least 95 % of all are not above it.
public record Latencies(
        int count, double p50Millis, double p95Millis, double p99Millis, double maxMillis) {

    private static final double NANOS_PER_MILLI = 1e6;

    /// @param durations at least one, in any order
    public static Latencies of(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return new Latencies(
                sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    private static double percentile(List<Duration> sorted, int percent) {
        int rank = Math.ceilDiv(sorted.size() * percent, 100);
        return (double) sorted.get(Math.max(rank, 1) - 1).toNanos() / NANOS_PER_MILLI;
    }
}
