// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.base.check.Checks;
import java.util.Arrays;

/// Means of the variants of a [SuperiorAbility] test and the deviations of √T times them.
record Variants(int length, double[] means, double[] deviations) {

    private static final double NOISE = 1e-12;

    static Variants of(double[][] columns, double blockLength) {
        int length = columns[0].length;
        double[] means = new double[columns.length];
        double[] deviations = new double[columns.length];
        double[] kernel = kernel(length, blockLength);
        for (int k = 0; k < columns.length; k++) {
            Checks.require(
                    columns[k].length == length,
                    "column " + k,
                    "must have " + length + " rows",
                    columns[k].length);
            means[k] = Arrays.stream(columns[k]).sum() / length;
            deviations[k] = deviation(columns[k], means[k], kernel);
        }
        return new Variants(length, means, deviations);
    }

    static double[] means(double[][] columns, int[] indices) {
        double[] means = new double[columns.length];
        for (int k = 0; k < columns.length; k++) {
            double[] column = columns[k];
            double sum = 0;
            for (int index : indices) {
                sum += column[index];
            }
            means[k] = sum / indices.length;
        }
        return means;
    }

    /// √T · the largest excess of `measured` over `centre`.
    double bestMean(double[] measured, double[] centre) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < measured.length; k++) {
            best = Math.max(best, measured[k] - centre[k]);
        }
        return StrictMath.sqrt(length) * best;
    }

    /// The same with each excess divided by its deviation, and at least 0.
    double bestStudentised(double[] measured, double[] centre) {
        double best = 0;
        for (int k = 0; k < measured.length; k++) {
            if (deviations[k] > 0) {
                best = Math.max(best, (measured[k] - centre[k]) / deviations[k]);
            }
        }
        return StrictMath.sqrt(length) * best;
    }

    /// What each resampled mean is centred on: lower, consistent, upper.
    double[][] centres() {
        double threshold = StrictMath.sqrt(2 * StrictMath.log(StrictMath.log(length)) / length);
        double[][] centres = new double[3][means.length];
        for (int k = 0; k < means.length; k++) {
            centres[0][k] = Math.max(means[k], 0);
            centres[1][k] = means[k] >= -threshold * deviations[k] ? means[k] : 0;
            centres[2][k] = means[k];
        }
        return centres;
    }

    private static double deviation(double[] column, double mean, double[] kernel) {
        double[] centred = new double[column.length];
        double largest = 0;
        for (int t = 0; t < column.length; t++) {
            centred[t] = column[t] - mean;
            largest = Math.max(largest, Math.abs(column[t]));
        }
        double variance = 0;
        for (int lag = 0; lag < column.length; lag++) {
            double sum = 0;
            for (int t = lag; t < column.length; t++) {
                sum += centred[t] * centred[t - lag];
            }
            variance += kernel[lag] * sum / column.length;
        }
        double deviation = StrictMath.sqrt(Math.max(variance, 0));
        return deviation > NOISE * largest ? deviation : 0;
    }

    /// Weight of the autocovariance at each lag in the variance that the stationary bootstrap gives.
    private static double[] kernel(int length, double blockLength) {
        double stay = 1 - 1 / blockLength;
        double[] kernel = new double[length];
        kernel[0] = 1;
        for (int lag = 1; lag < length; lag++) {
            double share = (double) lag / length;
            kernel[lag] =
                    2 * (1 - share) * StrictMath.pow(stay, lag)
                            + 2 * share * StrictMath.pow(stay, length - lag);
        }
        return kernel;
    }
}
