// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;

/// Sums of products of centred columns: Xᵀ·X above the diagonal. Eight rows are added at a time, row by row
/// of the result, so that the inner loop has no carried sum and runs in vector lanes.
///
/// Source: Golub, Van Loan 2013, 1.1.15 (outer product form), blocked for the first-level cache.
final class CrossProducts {

    private static final int TILE = 32;

    private CrossProducts() {}

    /// Means of the columns of `rows` (periods × assets, all rows of one length).
    static double[] means(double[][] rows) {
        double[] means = new double[rows[0].length];
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
            double[] from = rows[t];
            double[] to = centred[t];
            for (int j = 0; j < to.length; j++) {
                to[j] = from[j] - means[j];
            }
        }
        return centred;
    }

    /// Xᵀ·X of `rows`, filled on and above the diagonal only.
    static double[][] upper(double[][] rows) {
        int n = rows[0].length;
        double[][] sums = new double[n][n];
        for (int start = 0; start < rows.length; start += TILE) {
            int end = Math.min(rows.length, start + TILE);
            for (int i = 0; i < n; i++) {
                addTile(sums[i], rows, start, end, i);
            }
        }
        return sums;
    }

    private static void addTile(double[] sums, double[][] rows, int start, int end, int i) {
        int t = start;
        for (; t + 8 <= end; t += 8) {
            addEight(sums, rows, t, i);
        }
        for (; t < end; t++) {
            addOne(sums, rows[t], rows[t][i], i);
        }
    }

    private static void addEight(double[] sums, double[][] rows, int t, int i) {
        double[] r0 = rows[t];
        double[] r1 = rows[t + 1];
        double[] r2 = rows[t + 2];
        double[] r3 = rows[t + 3];
        double[] r4 = rows[t + 4];
        double[] r5 = rows[t + 5];
        double[] r6 = rows[t + 6];
        double[] r7 = rows[t + 7];
        double a0 = r0[i];
        double a1 = r1[i];
        double a2 = r2[i];
        double a3 = r3[i];
        double a4 = r4[i];
        double a5 = r5[i];
        double a6 = r6[i];
        double a7 = r7[i];
        for (int j = i; j < sums.length; j++) {
            double front = Math.fma(a1, r1[j], Math.fma(a0, r0[j], sums[j]));
            double middle = Math.fma(a4, r4[j], Math.fma(a3, r3[j], Math.fma(a2, r2[j], front)));
            sums[j] = Math.fma(a7, r7[j], Math.fma(a6, r6[j], Math.fma(a5, r5[j], middle)));
        }
    }

    private static void addOne(double[] sums, double[] row, double factor, int i) {
        for (int j = i; j < sums.length; j++) {
            sums[j] = Math.fma(factor, row[j], sums[j]);
        }
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
