// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;

/// Sums of products of centred columns: Xᵀ·X above the diagonal.
///
/// Three rows of the result take three periods at a time (nine multiply-adds for nine loads and stores). The
/// inner loop carries no sum, and its three targets lie a constant apart in one array, which lets the
/// compiler prove them apart and use vector lanes. Periods and columns are padded with zeros to multiples
/// of three, so that nothing is left over.
///
/// Source: Golub, Van Loan 2013, 1.1.15 (outer product form), blocked for registers and cache.
final class CrossProducts {

    /// Most columns there may be. Not a multiple of a page, or the three targets would share cache lines' places.
    static final int MOST_COLUMNS = 1040;

    private static final int GROUP = 3;
    private static final int TILE = 48 * GROUP;

    private CrossProducts() {}

    /// Means of the columns of `rows` (periods × assets, all rows of one length).
    static double[] means(double[][] rows) {
        double[] means = new double[rows[0].length];
        Checks.require(
                means.length <= MOST_COLUMNS,
                "columns",
                "must be at most " + MOST_COLUMNS,
                means.length);
        for (double[] row : rows) {
            Checks.require(
                    row.length == means.length,
                    "row",
                    "must have length " + means.length,
                    row.length);
            for (int j = 0; j < means.length; j++) {
                means[j] += row[j];
            }
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= rows.length;
        }
        return means;
    }

    /// A copy of `rows` minus `means`.
    static double[][] centred(double[][] rows, double[] means) {
        double[][] centred = new double[rows.length][means.length];
        for (int t = 0; t < rows.length; t++) {
            subtract(centred[t], rows[t], means);
        }
        return centred;
    }

    /// Sums of products of `rows` minus `means`, filled on and above the diagonal only.
    static double[][] upper(double[][] rows, double[] means) {
        int n = means.length;
        double[][] padded = new double[padded(rows.length)][padded(n)];
        for (int t = 0; t < rows.length; t++) {
            subtract(padded[t], rows[t], means);
        }
        double[][] sums = new double[n][n];
        double[] targets = new double[GROUP * MOST_COLUMNS];
        for (int start = 0; start < padded.length; start += TILE) {
            int end = Math.min(padded.length, start + TILE);
            for (int i = 0; i < n; i += GROUP) {
                load(targets, sums, i);
                for (int t = start; t < end; t += GROUP) {
                    addThree(targets, padded[t], padded[t + 1], padded[t + 2], i);
                }
                store(sums, targets, i);
            }
        }
        return sums;
    }

    private static void addThree(double[] sums, double[] r0, double[] r1, double[] r2, int i) {
        double a00 = r0[i];
        double a01 = r1[i];
        double a02 = r2[i];
        double a10 = r0[i + 1];
        double a11 = r1[i + 1];
        double a12 = r2[i + 1];
        double a20 = r0[i + 2];
        double a21 = r1[i + 2];
        double a22 = r2[i + 2];
        for (int j = i; j < r0.length; j++) {
            double x0 = r0[j];
            double x1 = r1[j];
            double x2 = r2[j];
            sums[j] = Math.fma(a02, x2, Math.fma(a01, x1, Math.fma(a00, x0, sums[j])));
            sums[j + MOST_COLUMNS] =
                    Math.fma(a12, x2, Math.fma(a11, x1, Math.fma(a10, x0, sums[j + MOST_COLUMNS])));
            sums[j + 2 * MOST_COLUMNS] =
                    Math.fma(
                            a22,
                            x2,
                            Math.fma(a21, x1, Math.fma(a20, x0, sums[j + 2 * MOST_COLUMNS])));
        }
    }

    private static void load(double[] targets, double[][] sums, int i) {
        for (int k = 0; k < GROUP && i + k < sums.length; k++) {
            System.arraycopy(sums[i + k], 0, targets, k * MOST_COLUMNS, sums.length);
        }
    }

    private static void store(double[][] sums, double[] targets, int i) {
        for (int k = 0; k < GROUP && i + k < sums.length; k++) {
            System.arraycopy(targets, k * MOST_COLUMNS, sums[i + k], 0, sums.length);
        }
    }

    private static void subtract(double[] to, double[] from, double[] means) {
        for (int j = 0; j < means.length; j++) {
            to[j] = from[j] - means[j];
        }
    }

    private static int padded(int count) {
        return (count + GROUP - 1) / GROUP * GROUP;
    }

    /// Copies what stands above the diagonal below it and returns `matrix`.
    static double[][] mirrored(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = matrix[j][i];
            }
        }
        return matrix;
    }
}
