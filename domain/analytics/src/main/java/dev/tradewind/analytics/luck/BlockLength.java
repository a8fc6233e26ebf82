// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.analytics.performance.ReturnMoments;

/// How long the blocks of a [StationaryBootstrap] should be on average.
///
/// Source: Politis and White 2004, with the correction of Patton, Politis and White 2009.
public final class BlockLength {

    /// Correlations in a row that must be insignificant before the rest is taken as zero.
    private static final int LEAST_RUN = 5;

    private BlockLength() {}

    /// The block length that minimises the error of the variance of the mean of `values`, oldest
    /// first: at least 1, at most the smaller of 3 √n and n/3; 1 for a constant series.
    public static double automatic(double[] values) {
        int count = values.length;
        if (count < 2 * LEAST_RUN || ReturnMoments.of(values).isEmpty()) {
            return 1;
        }
        double[] covariances = covariances(values);
        int bandwidth = 2 * Math.max(significantLag(covariances, count), 1);
        double spectrum = covariances[0];
        double slope = 0;
        for (int k = 1; k <= Math.min(bandwidth, covariances.length - 1); k++) {
            double weight = 2 * Math.min(1, 2 * (1 - (double) k / bandwidth));
            spectrum += weight * covariances[k];
            slope += weight * k * covariances[k];
        }
        double longest = Math.ceil(Math.min(3 * StrictMath.sqrt(count), count / 3.0));
        double optimum = StrictMath.cbrt(slope * slope / (spectrum * spectrum) * count);
        return spectrum == 0 ? longest : Math.clamp(optimum, 1, longest);
    }

    /// The last lag before a run of insignificant autocorrelations.
    private static int significantLag(double[] covariances, int count) {
        double bound = 2 * StrictMath.sqrt(StrictMath.log10(count) / count);
        int run = run(count);
        int quiet = 0;
        int longest = (covariances.length - 1) / 2;
        for (int lag = 1; lag < covariances.length; lag++) {
            quiet = Math.abs(covariances[lag]) < bound * covariances[0] ? quiet + 1 : 0;
            if (quiet == run) {
                return Math.min(lag - run, longest);
            }
        }
        return longest;
    }

    private static int run(int count) {
        return Math.max(LEAST_RUN, (int) Math.ceil(StrictMath.sqrt(StrictMath.log10(count))));
    }

    /// Autocovariances from lag 0 to twice the longest lag considered.
    private static double[] covariances(double[] values) {
        int longest = (int) Math.ceil(StrictMath.sqrt(values.length)) + run(values.length);
        double[] covariances = new double[Math.min(2 * longest, values.length - 1) + 1];
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        for (int lag = 0; lag < covariances.length; lag++) {
            double sum = 0;
            for (int i = lag; i < values.length; i++) {
                sum += (values[i] - mean) * (values[i - lag] - mean);
            }
            covariances[lag] = sum / values.length;
        }
        return covariances;
    }
}
