// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;

/// A covariance pulled towards a simple target, as far as the data are too few to tell otherwise.
///
/// Source: Ledoit, Wolf 2004a (A well-conditioned estimator) and 2004b (Honey, I shrunk the sample
/// covariance matrix); divisor n, intensity clipped to 0–1.
///
/// @param intensity weight of the target, 0–1
/// @param covariance the shrunk matrix
public record LedoitWolf(double intensity, double[][] covariance) {

    /// Towards the same variance for all and no correlation. For inversion, as in turbulence.
    public static LedoitWolf towardsIdentity(double[][] rows) {
        Checks.require(rows.length > 1, "rows", "must be at least 2", rows.length);
        double[][] centred = CrossProducts.centred(rows, CrossProducts.means(rows));
        double[][] sample = Covariance.population(rows);
        int n = sample.length;
        double level = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            level += sample[i][i] / n;
            for (int j = 0; j < n; j++) {
                squares += sample[i][j] * sample[i][j];
            }
        }
        double distance = squares - n * level * level;
        double fourth = 0;
        for (double[] row : centred) {
            double length = 0;
            for (double value : row) {
                length += value * value;
            }
            fourth += length * length;
        }
        double noise = (fourth / rows.length - squares) / rows.length;
        double intensity = distance > 0 ? clipped(noise / distance) : 1;
        return new LedoitWolf(intensity, mixed(sample, target(n, level), intensity));
    }

    /// Towards each asset's own variance and the same correlation for all pairs. For portfolios.
    public static LedoitWolf towardsConstantCorrelation(double[][] rows) {
        Checks.require(rows.length > 1, "rows", "must be at least 2", rows.length);
        ConstantCorrelation target = ConstantCorrelation.of(rows);
        double intensity = clipped(target.intensity());
        return new LedoitWolf(intensity, mixed(target.sample(), target.matrix(), intensity));
    }

    private static double[][] target(int n, double level) {
        double[][] target = new double[n][n];
        for (int i = 0; i < n; i++) {
            target[i][i] = level;
        }
        return target;
    }

    private static double[][] mixed(double[][] sample, double[][] target, double intensity) {
        double[][] mixed = new double[sample.length][sample.length];
        for (int i = 0; i < mixed.length; i++) {
            for (int j = 0; j < mixed.length; j++) {
                mixed[i][j] = intensity * target[i][j] + (1 - intensity) * sample[i][j];
            }
        }
        return mixed;
    }

    private static double clipped(double intensity) {
        return Math.max(0, Math.min(1, intensity));
    }
}
