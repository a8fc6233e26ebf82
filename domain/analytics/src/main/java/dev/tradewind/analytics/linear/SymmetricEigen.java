// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.linear;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// Eigenvalues of a symmetric matrix, largest first, and their vectors.
///
/// Source: Golub, Van Loan 2013, 8.3 (through Hipparchus).
public final class SymmetricEigen {

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// Decomposes `matrix`, which must be symmetric.
    public static SymmetricEigen of(double[][] matrix) {
        int n = Matrices.requireSymmetric("matrix", matrix);
        EigenDecompositionSymmetric decomposition =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix));
        double[] values = decomposition.getEigenvalues();
        double[][] vectors = new double[n][];
        for (int k = 0; k < n; k++) {
            vectors[k] = decomposition.getEigenvector(k).toArray();
        }
        return new SymmetricEigen(values, vectors);
    }

    /// The eigenvalues, largest first.
    public double[] values() {
        return values.clone();
    }

    /// The unit vector of the `k`-th largest eigenvalue, counted from 0.
    public double[] vector(int k) {
        return vectors[k].clone();
    }

    /// Σ value·vector·vectorᵀ with other `replaced` eigenvalues, in the same order.
    public double[][] recompose(double[] replaced) {
        int n = values.length;
        double[][] matrix = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                double scaled = replaced[k] * vectors[k][i];
                for (int j = 0; j < n; j++) {
                    matrix[i][j] = Math.fma(scaled, vectors[k][j], matrix[i][j]);
                }
            }
        }
        return matrix;
    }
}
