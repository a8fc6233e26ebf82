// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.book;

import java.util.Locale;

/// What an engine took for the commands, in nanoseconds, and what it traded, which shows that the work was the same.
/// `percentiles` are p50, p99, p99.9, p99.99 and the slowest command.
record BookMeasurement(
        String engine,
        int commands,
        int runs,
        long wallNanos,
        long cpuNanos,
        int[] percentiles,
        int clockNanos,
        long trades,
        long volume) {

    private static final double NANOS_PER_SECOND = 1e9;

    /// The line the comparison programs print.
    String line() {
        return String.format(
                Locale.ROOT,
                "{\"peer\":\"%s\",\"case\":\"book.mix\",\"unit\":\"command\",\"units\":%d,"
                        + "\"ns_per_unit_best\":%.1f,\"cpu_ns_per_unit_best\":%.1f,"
                        + "\"units_per_s_best\":%.0f,\"p50_ns\":%d,\"p99_ns\":%d,\"p999_ns\":%d,"
                        + "\"p9999_ns\":%d,\"max_ns\":%d,\"clock_ns\":%d,\"reps\":%d,"
                        + "\"trades\":%d,\"check\":%d}",
                engine,
                commands,
                (double) wallNanos / commands,
                (double) cpuNanos / commands,
                commands / (double) wallNanos * NANOS_PER_SECOND,
                percentiles[0],
                percentiles[1],
                percentiles[2],
                percentiles[3],
                percentiles[4],
                clockNanos,
                runs,
                trades,
                volume);
    }
}
