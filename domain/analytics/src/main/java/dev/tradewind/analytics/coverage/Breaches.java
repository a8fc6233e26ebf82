// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import dev.tradewind.base.check.Checks;

/// For every period, whether the loss was greater than its forecast.
///
/// Source: Tradewind quantitative specification 3.3: breach when profit < −VaR, the profit being that of the
/// positions at forecast time.
///
/// @param hits one entry per period, oldest first
public record Breaches(boolean[] hits) {

    public Breaches {
        Checks.positive("periods", hits.length);
        hits = hits.clone();
    }

    /// From profits and the value at risk forecast for each (positive for a loss).
    public static Breaches of(double[] profits, double[] valuesAtRisk) {
        Checks.require(
                profits.length == valuesAtRisk.length,
                "forecasts",
                "must be " + profits.length,
                valuesAtRisk.length);
        boolean[] hits = new boolean[profits.length];
        for (int t = 0; t < hits.length; t++) {
            hits[t] =
                    Checks.finite("profit", profits[t])
                            < -Checks.finite("forecast", valuesAtRisk[t]);
        }
        return new Breaches(hits);
    }

    @Override
    public boolean[] hits() {
        return hits.clone();
    }

    /// Number of periods.
    public int periods() {
        return hits.length;
    }

    /// Number of breaches.
    public int count() {
        int count = 0;
        for (boolean hit : hits) {
            count += hit ? 1 : 0;
        }
        return count;
    }

    /// How often each state followed each, over successive periods.
    public Transitions transitions() {
        int[][] counts = new int[2][2];
        for (int t = 1; t < hits.length; t++) {
            counts[hits[t - 1] ? 1 : 0][hits[t] ? 1 : 0]++;
        }
        return new Transitions(counts[0][0], counts[0][1], counts[1][0], counts[1][1]);
    }
}
