// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import dev.tradewind.base.check.Checks;

/// Profits with the value at risk and the expected shortfall that were forecast for them, oldest first.
///
/// @param profits one per period
/// @param valuesAtRisk positive for losses
/// @param shortfalls above 0
/// @param tail 1 − confidence, for instance 0.025
public record ShortfallForecast(
        double[] profits, double[] valuesAtRisk, double[] shortfalls, double tail) {

    public ShortfallForecast {
        Checks.positive("profits", profits.length);
        Checks.require(tail > 0 && tail < 0.5, "tail", "must be within 0..0.5", tail);
        Checks.require(
                valuesAtRisk.length == profits.length && shortfalls.length == profits.length,
                "forecasts",
                "must be " + profits.length,
                valuesAtRisk.length + ", " + shortfalls.length);
        for (double shortfall : shortfalls) {
            Checks.positive("shortfall", shortfall);
        }
    }

    int periods() {
        return profits.length;
    }

    AcerbiSzekely.Outcome outcome() {
        boolean[] hits = Breaches.of(profits, valuesAtRisk).hits();
        double sum = 0;
        int breaches = 0;
        for (int t = 0; t < hits.length; t++) {
            if (hits[t]) {
                breaches++;
                sum += profits[t] / shortfalls[t];
            }
        }
        return new AcerbiSzekely.Outcome(breaches, sum, periods() * tail);
    }

    /// Mean of shortfall / value at risk over the periods in which both are above 0; 1 if there is none.
    double meanRatio() {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < shortfalls.length; t++) {
            if (valuesAtRisk[t] > 0) {
                sum += shortfalls[t] / valuesAtRisk[t];
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }
}
