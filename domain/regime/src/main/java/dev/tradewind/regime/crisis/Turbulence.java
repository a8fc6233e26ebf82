// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.crisis;

import dev.tradewind.analytics.covariance.Covariance;
import dev.tradewind.analytics.covariance.LedoitWolf;
import dev.tradewind.analytics.distribution.ChiSquare;
import dev.tradewind.analytics.linear.Cholesky;
import java.util.Optional;

/// How unlike its past the returns of one bar are: d² = (r−μ)ᵀΣ⁻¹(r−μ) with mean and covariance of a
/// window before it. Immutable.
///
/// Source: Tradewind quantitative specification 2.5; Kritzman, Li 2010.
public final class Turbulence {

    private final double[] means;
    private final Cholesky covariance;
    private final ChiSquare calm;

    private Turbulence(double[] means, Cholesky covariance) {
        this.means = means;
        this.covariance = covariance;
        this.calm = new ChiSquare(means.length);
    }

    /// One bar's distance from its past, and how often a normal market of the same covariance stays
    /// below it (0–1).
    public record Distance(double squared, double chiSquareFraction) {}

    /// Against `history` (one row a period, one column an asset) with its covariance shrunk towards
    /// equal variances; absent when nothing moves.
    public static Optional<Turbulence> shrunk(double[][] history) {
        return of(history, LedoitWolf.towardsIdentity(history).covariance());
    }

    /// Against `history` with its covariance as it is (divisor n − 1); absent when that cannot be
    /// inverted. For windows of more than ten rows an asset.
    public static Optional<Turbulence> plain(double[][] history) {
        return of(history, Covariance.sample(history));
    }

    /// The distance of one row of returns.
    public Distance distance(double[] row) {
        double[] deviations = row.clone();
        for (int asset = 0; asset < means.length; asset++) {
            deviations[asset] -= means[asset];
        }
        double squared = covariance.inverseQuadratic(deviations);
        return new Distance(squared, calm.cumulative(squared));
    }

    private static Optional<Turbulence> of(double[][] history, double[][] covariance) {
        return Cholesky.of(covariance).map(factor -> new Turbulence(means(history), factor));
    }

    private static double[] means(double[][] rows) {
        double[] means = new double[rows[0].length];
        for (double[] row : rows) {
            for (int asset = 0; asset < means.length; asset++) {
                means[asset] += row[asset] / rows.length;
            }
        }
        return means;
    }
}
