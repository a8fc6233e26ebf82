// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import dev.tradewind.analytics.distribution.ChiSquare;

/// A likelihood-ratio statistic and the chance of one at least as great if the forecasts are right.
///
/// @param statistic ≥ 0, chi-square under the hypothesis
/// @param pValue 0–1
public record TestResult(double statistic, double pValue) {

    static TestResult of(double statistic, int freedom) {
        double ratio = Math.max(0, statistic);
        return new TestResult(ratio, new ChiSquare(freedom).upperTail(ratio));
    }

    /// Whether the forecasts are rejected at significance `level`, for instance 0.05.
    public boolean isRejected(double level) {
        return pValue < level;
    }
}
