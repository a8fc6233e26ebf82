// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.crisis;

import dev.tradewind.analytics.covariance.CorrelationMatrix;
import dev.tradewind.analytics.covariance.CorrelationSpike;
import dev.tradewind.analytics.covariance.Covariance;
import dev.tradewind.analytics.linear.SymmetricEigen;
import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// How much of a market's movement over a window is shared. All but `factors` are fractions.
///
/// Source: Tradewind quantitative specification 2.5; Kritzman, Li, Page, Rigobon 2011.
///
/// @param averageCorrelation mean of the pairwise correlations, −1..1
/// @param largestEigenvalueFraction share of the largest eigenvalue of the correlation matrix
/// @param absorptionFraction share of all variance in the first `factors` eigenvectors of the
///     covariance
/// @param factors a fifth of the assets, rounded, at least 1
public record MarketStructure(
        double averageCorrelation,
        double largestEigenvalueFraction,
        double absorptionFraction,
        int factors) {

    /// Of returns, one row a period and one column an asset; at least two of each. Absent while an
    /// asset does not move at all.
    public static Optional<MarketStructure> of(double[][] rows) {
        Checks.require(rows.length > 1, "rows", "must be at least 2", rows.length);
        Checks.require(rows[0].length > 1, "assets", "must be at least 2", rows[0].length);
        CorrelationMatrix correlation = CorrelationMatrix.of(rows);
        if (!correlation.isComplete()) {
            return Optional.empty();
        }
        int factors = factors(rows[0].length);
        return Optional.of(
                new MarketStructure(
                        correlation.average().orElseThrow(),
                        share(correlation.values(), 1),
                        share(Covariance.sample(rows), factors),
                        factors));
    }

    /// Whether the absorption ratio has risen above its own past: (mean of the last 15 − mean of the
    /// last 365) / standard deviation of the last 365, an alarm above 1. Takes the ratios oldest
    /// first; absent for fewer than 365.
    public static Optional<CorrelationSpike> absorptionShift(double[] ratios) {
        return CorrelationSpike.of(ratios);
    }

    private static int factors(int assets) {
        return Math.max(1, (int) Math.floor(assets / 5.0 + 0.5));
    }

    private static double share(double[][] matrix, int factors) {
        double[] values = SymmetricEigen.of(matrix).values();
        double first = 0;
        double all = 0;
        for (int index = 0; index < values.length; index++) {
            first += index < factors ? values[index] : 0;
            all += values[index];
        }
        return Math.clamp(first / all, 0.0, 1.0);
    }
}
