// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.analytics.linear.Matrices;
import dev.tradewind.base.check.Checks;
import java.util.OptionalDouble;

/// Pearson correlations of all pairs of assets, −1 to 1. An asset that did not move has none.
///
/// Source: Pearson 1895; Tradewind quantitative specification 3.4.
public final class CorrelationMatrix {

    private final int observations;
    private final double[][] values;

    private CorrelationMatrix(int observations, double[][] values) {
        this.observations = observations;
        this.values = values;
    }

    /// Of `rows`: periods × assets, at least two periods.
    public static CorrelationMatrix of(double[][] rows) {
        Checks.require(rows.length > 1, "rows", "must be at least 2", rows.length);
        return ofCrossProducts(rows.length, CrossProducts.upper(rows, CrossProducts.means(rows)));
    }

    /// Of returns at common times.
    public static CorrelationMatrix of(ReturnMatrix returns) {
        return of(returns.rows());
    }

    /// From sums of centred products, of which the part above the diagonal is read and all is
    /// overwritten.
    static CorrelationMatrix ofCrossProducts(int observations, double[][] sums) {
        int n = sums.length;
        double[] inverse = new double[n];
        for (int i = 0; i < n; i++) {
            inverse[i] = sums[i][i] > 0 ? 1 / Math.sqrt(sums[i][i]) : Double.NaN;
        }
        for (int i = 0; i < n; i++) {
            scale(sums[i], inverse, i);
            sums[i][i] = Double.isNaN(inverse[i]) ? Double.NaN : 1;
        }
        return new CorrelationMatrix(observations, CrossProducts.mirrored(sums));
    }

    private static void scale(double[] row, double[] inverse, int i) {
        double own = inverse[i];
        for (int j = i; j < row.length; j++) {
            row[j] = Math.max(-1, Math.min(1, row[j] * own * inverse[j]));
        }
    }

    /// Number of assets.
    public int size() {
        return values.length;
    }

    /// Number of periods it was computed from.
    public int observations() {
        return observations;
    }

    /// The correlation of assets `i` and `j`; absent if one of them did not move.
    public OptionalDouble at(int i, int j) {
        double value = values[i][j];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// Whether every asset moved, so that every entry is present.
    public boolean isComplete() {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i][i])) {
                return false;
            }
        }
        return true;
    }

    /// Mean of the present entries of different assets; absent if there are none.
    public OptionalDouble average() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!Double.isNaN(values[i][j])) {
                    sum += values[i][j];
                    count++;
                }
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    /// A copy as an array of rows; only for a complete matrix.
    public double[][] values() {
        Checks.require(isComplete(), "matrix", "must be complete", "an asset did not move");
        return Matrices.copy(values);
    }
}
