// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;

/// The sample covariance of returns.
///
/// Source: Golub, Van Loan 2013, 1.1; divisor as named.
public final class Covariance {

    private Covariance() {}

    /// With divisor n − 1; at least two periods.
    public static double[][] sample(ReturnMatrix returns) {
        return sample(returns.rows());
    }

    /// With divisor n − 1 of `rows`: periods × assets, at least two periods.
    public static double[][] sample(double[][] rows) {
        Checks.require(rows.length > 1, "rows", "must be at least 2", rows.length);
        return of(rows, rows.length - 1.0);
    }

    /// With divisor n: what shrinkage starts from.
    static double[][] population(double[][] rows) {
        return of(rows, rows.length);
    }

    private static double[][] of(double[][] rows, double divisor) {
        double[][] sums = CrossProducts.upper(rows, CrossProducts.means(rows));
        for (double[] row : sums) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= divisor;
            }
        }
        return CrossProducts.mirrored(sums);
    }
}
