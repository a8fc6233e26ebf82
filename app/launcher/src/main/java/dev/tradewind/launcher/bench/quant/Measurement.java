// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import java.util.Arrays;
import java.util.Locale;

/// What the counted runs of a case took, in nanoseconds, and the figure that shows which work was done.
record Measurement(
        QuantCase subject,
        long[] wallNanos,
        long threadCpuNanos,
        long processCpuNanos,
        double check) {

    private static final String PEER = "tradewind";
    private static final double NANOS_PER_SECOND = 1e9;

    /// The line the comparison programs print.
    String line() {
        long[] sorted = wallNanos.clone();
        Arrays.sort(sorted);
        double best = sorted[0];
        double units = subject.units();
        return String.format(
                Locale.ROOT,
                "{\"peer\":\"%s\",\"case\":\"%s\",\"unit\":\"%s\",\"units\":%.0f,"
                        + "\"ns_per_unit_best\":%.3f,\"ns_per_unit_median\":%.3f,"
                        + "\"cpu_ns_per_unit_best\":%.3f,\"process_cpu_ns_per_unit_best\":%.3f,"
                        + "\"units_per_s_best\":%.0f,\"seconds_best\":%.6f,\"reps\":%d,"
                        + "\"check\":%.6f}",
                PEER,
                subject.name(),
                subject.unit(),
                units,
                best / units,
                sorted[sorted.length / 2] / units,
                threadCpuNanos / units,
                processCpuNanos / units,
                units / best * NANOS_PER_SECOND,
                best / NANOS_PER_SECOND,
                sorted.length,
                check);
    }
}
