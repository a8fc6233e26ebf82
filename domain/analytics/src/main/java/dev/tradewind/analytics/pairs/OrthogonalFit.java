// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.analytics.linear.Matrices;
import java.util.List;
import java.util.OptionalDouble;

/// A least-squares fit, as far as a unit-root test needs it: the t statistic of the last regressor,
/// which orthogonal regressors give without a matrix inverse, and the sum of squared residuals.
record OrthogonalFit(int rows, int regressors, double last, double squares) {

    private static final double NOISE = 1e-24;

    static OrthogonalFit of(double[] response, List<double[]> regressors) {
        OrthogonalBasis basis = OrthogonalBasis.of(regressors);
        double[] residual = basis.residual(response);
        return new OrthogonalFit(
                response.length,
                regressors.size(),
                basis.alongLast(response),
                Matrices.dot(residual, residual));
    }

    /// Absent where nothing is left to estimate an error from.
    OptionalDouble lastStatistic() {
        int freedom = rows - regressors;
        return freedom < 1 || squares <= NOISE * last * last
                ? OptionalDouble.empty()
                : OptionalDouble.of(last / StrictMath.sqrt(squares / freedom));
    }

    /// Akaike's criterion up to a constant that depends on the rows alone.
    double akaike() {
        return rows * StrictMath.log(squares / rows) + 2.0 * regressors;
    }
}
