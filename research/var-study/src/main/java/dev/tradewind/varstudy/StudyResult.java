// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.varstudy;

import dev.tradewind.analytics.valueatrisk.RiskMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a study found.
///
/// @param market what the returns are
/// @param assets names of the assets portfolios were drawn from
/// @param config how it was run
/// @param rows by method and confidence
/// @param shown one portfolio day by day
public record StudyResult(
        String market, List<String> assets, StudyConfig config, List<Row> rows, Shown shown) {

    /// Share of windows not rejected that the default method must reach at every confidence.
    public static final double GATE = 0.85;

    public StudyResult {
        assets = List.copyOf(assets);
        rows = List.copyOf(rows);
    }

    /// @param windows number of test windows over all portfolios
    /// @param notRejected how many were not rejected
    /// @param breaches number of breaches in all of them
    /// @param testDays days of a window
    public record Row(
            RiskMethod method,
            double confidence,
            int windows,
            int notRejected,
            long breaches,
            int testDays) {

        /// Part of the windows not rejected; absent without a window.
        public OptionalDouble share() {
            return windows == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) notRejected / windows);
        }

        /// Observed rate of breaches; absent without a window.
        public OptionalDouble rate() {
            return windows == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) breaches / ((double) windows * testDays));
        }
    }

    /// One portfolio: profits and, per confidence, the default method's forecasts.
    public record Shown(
            List<String> assets,
            double[] weights,
            List<Instant> days,
            double[] profits,
            List<double[]> values) {

        public Shown {
            assets = List.copyOf(assets);
            days = List.copyOf(days);
            values = List.copyOf(values);
        }
    }

    /// The row of `method` at `confidence`; absent if it was not asked for.
    public Optional<Row> row(RiskMethod method, double confidence) {
        return rows.stream()
                .filter(each -> each.method() == method && each.confidence() == confidence)
                .findFirst();
    }

    /// Whether the default method reaches the gate at every confidence.
    public boolean isPassed() {
        return rows.stream()
                .filter(each -> each.method() == RiskMethod.standard())
                .allMatch(each -> each.share().orElse(0) >= GATE);
    }
}
