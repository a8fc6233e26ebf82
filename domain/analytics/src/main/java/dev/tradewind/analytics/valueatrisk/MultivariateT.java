// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.covariance.Covariance;
import dev.tradewind.analytics.covariance.LedoitWolf;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.linear.Cholesky;
import dev.tradewind.analytics.linear.Matrices;
import dev.tradewind.base.check.Checks;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/// Returns of one period as a multivariate t distribution with given mean and covariance, or a normal one.
///
/// Source: McNeil, Frey, Embrechts 2005, 3.2; the degrees of freedom maximise the likelihood within 3–30.
public final class MultivariateT {

    private static final double LOWEST = 3;
    private static final double HIGHEST = 30;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int PERIODS_PER_ASSET = 10;

    private final double[] mean;
    private final Cholesky factor;
    private final double freedom;

    private MultivariateT(double[] mean, Cholesky factor, double freedom) {
        this.mean = mean;
        this.factor = factor;
        this.freedom = freedom;
    }

    /// The normal with this mean and covariance; absent unless the covariance is positive definite.
    public static Optional<MultivariateT> normal(double[] mean, double[][] covariance) {
        return of(mean, covariance, Double.POSITIVE_INFINITY);
    }

    /// With `freedom` above 2, infinite for the normal.
    public static Optional<MultivariateT> of(double[] mean, double[][] covariance, double freedom) {
        Checks.require(freedom > 2, "freedom", "must be above 2", freedom);
        Checks.require(
                mean.length == covariance.length,
                "mean",
                "must have length " + covariance.length,
                mean.length);
        return Cholesky.of(covariance)
                .map(factor -> new MultivariateT(mean.clone(), factor, freedom));
    }

    /// Fitted to `returns`; the covariance is shrunk where there are fewer than ten periods per asset.
    /// Absent if no covariance can be inverted.
    public static Optional<MultivariateT> fit(ReturnMatrix returns) {
        double[][] rows = returns.rows();
        double[] mean = means(rows);
        boolean few = rows.length < PERIODS_PER_ASSET * mean.length;
        double[][] covariance =
                few
                        ? LedoitWolf.towardsConstantCorrelation(rows).covariance()
                        : Covariance.sample(rows);
        return Cholesky.of(covariance)
                .map(factor -> new MultivariateT(mean, factor, freedom(rows, mean, factor)));
    }

    /// Number of assets.
    public int size() {
        return mean.length;
    }

    /// Degrees of freedom, infinite for the normal.
    public double freedom() {
        return freedom;
    }

    /// Whether draws need no mixing variable.
    boolean isNormal() {
        return Double.isInfinite(freedom);
    }

    /// Expected profit of `positions` in one period.
    double meanOf(double[] positions) {
        return Matrices.dot(mean, positions);
    }

    /// What each independent shock contributes to the profit of `positions`.
    double[] loadings(double[] positions) {
        return factor.transposedTimes(positions);
    }

    private static double[] means(double[][] rows) {
        double[] means = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < means.length; i++) {
                means[i] += row[i] / rows.length;
            }
        }
        return means;
    }

    private static double freedom(double[][] rows, double[] mean, Cholesky factor) {
        double[] lengths = new double[rows.length];
        for (int t = 0; t < rows.length; t++) {
            double[] centred = rows[t].clone();
            for (int i = 0; i < centred.length; i++) {
                centred[i] -= mean[i];
            }
            lengths[t] = factor.inverseQuadratic(centred);
        }
        double low = LOWEST;
        double high = HIGHEST;
        while (high - low > 1e-4) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (likelihood(lengths, mean.length, left) > likelihood(lengths, mean.length, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    /// Log-likelihood without the terms that do not depend on the degrees of freedom.
    private static double likelihood(double[] lengths, int assets, double freedom) {
        double sum = 0;
        for (double length : lengths) {
            sum += StrictMath.log1p(length / (freedom - 2));
        }
        double constant =
                Gamma.logGamma((freedom + assets) / 2)
                        - Gamma.logGamma(freedom / 2)
                        - assets / 2.0 * StrictMath.log(freedom - 2);
        return lengths.length * constant - (freedom + assets) / 2 * sum;
    }
}
