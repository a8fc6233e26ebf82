// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.analytics.linear.SymmetricEigen;

/// Makes a correlation matrix that no portfolio can have a negative variance under.
///
/// Source: Rebonato, Jäckel 1999 (spectral method); floor from Tradewind quantitative specification 3.4.
public final class PositiveSemidefinite {

    private static final double FLOOR = 1e-8;

    private PositiveSemidefinite() {}

    /// `correlation` with eigenvalues of at least 1e-8 and a diagonal of ones; as it is if no eigenvalue
    /// is lower.
    public static double[][] nearest(double[][] correlation) {
        SymmetricEigen eigen = SymmetricEigen.of(correlation);
        double[] values = eigen.values();
        if (values[values.length - 1] >= FLOOR) {
            return correlation;
        }
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.max(FLOOR, values[k]);
        }
        double[][] clipped = eigen.recompose(values);
        double[] scale = new double[clipped.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = 1 / Math.sqrt(clipped[i][i]);
        }
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                clipped[i][j] = i == j ? 1 : clipped[i][j] * scale[i] * scale[j];
            }
        }
        return clipped;
    }
}
