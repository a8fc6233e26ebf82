// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.score;

import java.util.List;

/// How far probabilities come true: `brier` is the mean of Σ(p−y)² (0 at best, 2 at worst),
/// `logLoss` the mean of −ln p of what was true, `expectedErrorFraction` the mean distance between
/// the top probability and its share of hits over ten bins (0–1), and `reliability` those bins.
///
/// Source: Tradewind quantitative specification 2.7; Brier 1950; Guo et al. 2017.
public record Calibration(
        long bars,
        double brier,
        double logLoss,
        double expectedErrorFraction,
        List<ReliabilityRow> reliability) {

    public Calibration {
        reliability = List.copyOf(reliability);
    }

    /// The answers whose top probability lies in tenth `bin` (0–9): how many, how sure on average,
    /// and how many of them were right.
    public record ReliabilityRow(
            int bin, long bars, double meanConfidenceFraction, double hitFraction) {}
}
