// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.linear;

import dev.tradewind.base.check.Checks;

/// Products of matrices (arrays of rows) and vectors. Shapes that do not fit are refused.
///
/// Source: Golub, Van Loan 2013, 1.1.
public final class Matrices {

    private Matrices() {}

    /// Inner product of two vectors of the same length.
    public static double dot(double[] left, double[] right) {
        Checks.require(
                left.length == right.length,
                "right",
                "must have length " + left.length,
                right.length);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum = Math.fma(left[i], right[i], sum);
        }
        return sum;
    }

    /// `matrix` times the column `vector`.
    public static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    /// `vector`ᵀ · `matrix` · `vector`, for a square matrix.
    public static double quadratic(double[][] matrix, double[] vector) {
        return dot(vector, times(matrix, vector));
    }

    /// A copy that shares nothing with `matrix`.
    public static double[][] copy(double[][] matrix) {
        double[][] copy = matrix.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    /// Requires a square matrix of finite values that equals its transpose, and returns its size.
    public static int requireSymmetric(String name, double[][] matrix) {
        int n = matrix.length;
        Checks.positive(name + " rows", n);
        for (int i = 0; i < n; i++) {
            Checks.require(matrix[i].length == n, name, "must be square with " + n + " rows", i);
            for (int j = 0; j < i; j++) {
                double gap = Math.abs(Checks.finite(name, matrix[i][j]) - matrix[j][i]);
                double scale = Math.abs(matrix[i][j]) + Math.abs(matrix[j][i]);
                Checks.require(gap <= 1e-9 * scale, name, "must be symmetric", i + "," + j);
            }
            Checks.finite(name, matrix[i][i]);
        }
        return n;
    }
}
