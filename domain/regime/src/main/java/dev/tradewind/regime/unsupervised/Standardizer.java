// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;
import java.util.List;

/// Puts features on a common scale: less their mean, by their standard deviation, clipped at three
/// of them. Immutable.
///
/// Source: Tradewind quantitative specification 2.9.
public final class Standardizer {

    private static final double CLIP = 3;

    private final double[] means;
    private final double[] deviations;

    private Standardizer(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    /// With mean and deviation of all rows of `series`; a constant feature is only centred.
    public static Standardizer of(List<double[][]> series) {
        Checks.positive("series", series.size());
        int dimension = series.getFirst()[0].length;
        double[] means = new double[dimension];
        double[] deviations = new double[dimension];
        long rows = series.stream().mapToLong(each -> each.length).sum();
        for (int index = 0; index < dimension; index++) {
            double sum = 0;
            for (double[][] each : series) {
                for (double[] row : each) {
                    sum += row[index];
                }
            }
            means[index] = sum / rows;
            double squares = 0;
            for (double[][] each : series) {
                for (double[] row : each) {
                    squares += (row[index] - means[index]) * (row[index] - means[index]);
                }
            }
            deviations[index] = squares > 0 ? Math.sqrt(squares / rows) : 1;
        }
        return new Standardizer(means, deviations);
    }

    /// One row on the common scale.
    public double[] apply(double[] row) {
        double[] scores = new double[row.length];
        for (int index = 0; index < row.length; index++) {
            double score = (row[index] - means[index]) / deviations[index];
            scores[index] = Math.clamp(score, -CLIP, CLIP);
        }
        return scores;
    }
}
