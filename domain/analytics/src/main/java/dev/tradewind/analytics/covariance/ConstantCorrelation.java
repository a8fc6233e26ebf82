// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

/// The target of equal correlations, and how strongly a sample should be pulled there.
///
/// Source: Ledoit, Wolf 2004b, appendix B: π sums the variances of the sample's entries, ρ their covariances
/// with the target's, γ is the squared distance between both.
final class ConstantCorrelation {

    private final double[][] centred;
    private final double[][] sample;
    private final double[] deviations;
    private final double mean;

    private ConstantCorrelation(double[][] centred, double[][] sample) {
        this.centred = centred;
        this.sample = sample;
        deviations = new double[sample.length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.sqrt(sample[i][i]);
        }
        mean = meanCorrelation();
    }

    static ConstantCorrelation of(double[][] rows) {
        return new ConstantCorrelation(
                CrossProducts.centred(rows, CrossProducts.means(rows)),
                Covariance.population(rows));
    }

    double[][] sample() {
        return sample;
    }

    double[][] matrix() {
        int n = sample.length;
        double[][] target = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                target[i][j] = i == j ? sample[i][i] : mean * deviations[i] * deviations[j];
            }
        }
        return target;
    }

    /// Weight of the target before clipping to 0–1.
    double intensity() {
        int n = sample.length;
        double[][] target = matrix();
        double gap = 0;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance += (target[i][j] - sample[i][j]) * (target[i][j] - sample[i][j]);
                gap += i == j ? 0 : entryNoise(i, j);
            }
        }
        return distance > 0 ? gap / distance / centred.length : 1;
    }

    /// π − ρ of one entry off the diagonal; on it both are equal.
    private double entryNoise(int i, int j) {
        double noise = 0;
        double withOwn = 0;
        double withOther = 0;
        for (double[] row : centred) {
            double gap = row[i] * row[j] - sample[i][j];
            noise += gap * gap;
            withOwn += (row[i] * row[i] - sample[i][i]) * gap;
            withOther += (row[j] * row[j] - sample[j][j]) * gap;
        }
        double own = ratio(j, i) * withOwn;
        double other = ratio(i, j) * withOther;
        return (noise - mean / 2 * (own + other)) / centred.length;
    }

    private double ratio(int above, int below) {
        return deviations[below] > 0 ? deviations[above] / deviations[below] : 0;
    }

    private double meanCorrelation() {
        double sum = 0;
        int n = sample.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double scale = deviations[i] * deviations[j];
                sum += scale > 0 ? sample[i][j] / scale : 0;
            }
        }
        return n < 2 ? 0 : sum / (n * (n - 1) / 2.0);
    }
}
