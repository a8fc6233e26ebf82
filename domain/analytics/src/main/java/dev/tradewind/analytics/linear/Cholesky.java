// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.linear;

import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// The lower triangle L of a positive definite matrix: L·Lᵀ = matrix.
///
/// Source: Golub, Van Loan 2013, 4.2.
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /// The factor of a symmetric `matrix`, absent unless it is positive definite.
    public static Optional<Cholesky> of(double[][] matrix) {
        int n = Matrices.requireSymmetric("matrix", matrix);
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i != j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > 0) {
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /// A copy of L, zero above the diagonal.
    public double[][] lower() {
        return Matrices.copy(lower);
    }

    /// The x with matrix · x = `right`.
    public double[] solve(double[] right) {
        return inverseTransposedTimes(inverseTimes(right));
    }

    /// L⁻¹ · v.
    public double[] inverseTimes(double[] vector) {
        requireLength(vector);
        double[] y = vector.clone();
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < i; k++) {
                y[i] -= lower[i][k] * y[k];
            }
            y[i] /= lower[i][i];
        }
        return y;
    }

    /// L⁻ᵀ · v.
    public double[] inverseTransposedTimes(double[] vector) {
        requireLength(vector);
        double[] x = vector.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /// vᵀ · matrix⁻¹ · v: the squared Mahalanobis length of `vector`.
    public double inverseQuadratic(double[] vector) {
        double[] y = inverseTimes(vector);
        return Matrices.dot(y, y);
    }

    /// Lᵀ · v: folds weights through the factor, so that v·(L·z) = (Lᵀ·v)·z.
    public double[] transposedTimes(double[] vector) {
        requireLength(vector);
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j <= i; j++) {
                product[j] = Math.fma(lower[i][j], vector[i], product[j]);
            }
        }
        return product;
    }

    /// Natural logarithm of the determinant of the matrix.
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += StrictMath.log(lower[i][i]);
        }
        return 2 * sum;
    }

    private void requireLength(double[] vector) {
        Checks.require(
                vector.length == lower.length,
                "vector",
                "must have length " + lower.length,
                vector.length);
    }
}
