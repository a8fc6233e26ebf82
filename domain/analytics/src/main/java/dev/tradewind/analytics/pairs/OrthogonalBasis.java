// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.analytics.linear.Matrices;
import java.util.ArrayList;
import java.util.List;

/// The regressors of a least-squares fit, each made orthogonal to those before it and of length 1
/// (modified Gram-Schmidt); one that those before explain is all zero and so counts as none.
record OrthogonalBasis(List<double[]> directions) {

    private static final double COLLINEAR = 1e-12;

    static OrthogonalBasis of(List<double[]> regressors) {
        List<double[]> directions = new ArrayList<>();
        for (double[] regressor : regressors) {
            double[] direction = new OrthogonalBasis(directions).residual(regressor);
            double norm = norm(direction);
            double factor = norm > COLLINEAR * norm(regressor) ? 1 / norm : 0;
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= factor;
            }
            directions.add(direction);
        }
        return new OrthogonalBasis(directions);
    }

    /// What the regressors leave of `values`.
    double[] residual(double[] values) {
        double[] rest = values.clone();
        for (double[] direction : directions) {
            double amount = Matrices.dot(rest, direction);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= amount * direction[i];
            }
        }
        return rest;
    }

    /// Length of the part of `values` along the last regressor, with sign.
    double alongLast(double[] values) {
        return Matrices.dot(values, directions.getLast());
    }

    private static double norm(double[] values) {
        return StrictMath.sqrt(Matrices.dot(values, values));
    }
}
