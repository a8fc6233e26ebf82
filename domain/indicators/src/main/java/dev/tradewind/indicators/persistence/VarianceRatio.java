// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.persistence;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.IndicatorChecks;
import java.util.Optional;

/// Lo and MacKinlay's variance ratio of a whole series: the variance of overlapping changes over q steps against q
/// times that of single steps, both without bias. `ratio` is 1 for a random walk, above where moves go on,
/// below where they turn back. `z` is its distance from 1 in standard errors if all steps vary alike,
/// `robustZ` if they need not (heteroskedasticity).
///
/// Source: Lo, MacKinlay 1988, "Stock market prices do not follow random walks", equations 12 to 14 and 19;
/// Tradewind quantitative specification 1.
public record VarianceRatio(double ratio, double z, double robustZ) {

    /// The ratio of `levels`, oldest first: log prices, or a spread. Needs q >= 2 and more than q steps, that is
    /// q + 2 levels. Empty where no step differs from the mean.
    public static Optional<VarianceRatio> of(double[] levels, int q) {
        Checks.within("q", q, 2, Integer.MAX_VALUE - 2);
        Checks.require(
                levels.length >= q + 2, "levels", "must be at least " + (q + 2), levels.length);
        for (double level : levels) {
            IndicatorChecks.finite("level", level);
        }
        int steps = levels.length - 1;
        double drift = (levels[steps] - levels[0]) / steps;
        double[] squares = new double[steps];
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double distance = levels[i + 1] - levels[i] - drift;
            squares[i] = distance * distance;
            sum += squares[i];
        }
        if (sum == 0) {
            return Optional.empty();
        }
        double ratio = longSquares(levels, q, drift) / divisor(steps, q) / (sum / (steps - 1));
        return Optional.of(
                new VarianceRatio(
                        ratio,
                        standardScore(ratio, steps, q),
                        (ratio - 1) / Math.sqrt(robustVariance(squares, sum, q))));
    }

    /// Distance of a ratio from 1 in standard errors, steps varying alike.
    static double standardScore(double ratio, int steps, int q) {
        return (ratio - 1) / Math.sqrt(2.0 * (2.0 * q - 1) * (q - 1) / (3.0 * q * steps));
    }

    /// What the squares of changes over q steps are divided by, so that their mean is free of bias.
    static double divisor(int steps, int q) {
        return q * (steps - q + 1.0) * (1 - (double) q / steps);
    }

    private static double longSquares(double[] levels, int q, double drift) {
        double sum = 0;
        for (int i = q; i < levels.length; i++) {
            double distance = levels[i] - levels[i - q] - q * drift;
            sum += distance * distance;
        }
        return sum;
    }

    private static double robustVariance(double[] squares, double sum, int q) {
        double variance = 0;
        for (int lag = 1; lag < q; lag++) {
            double products = 0;
            for (int i = lag; i < squares.length; i++) {
                products += squares[i] * squares[i - lag];
            }
            double weight = 2.0 * (q - lag) / q;
            variance += weight * weight * products / (sum * sum);
        }
        return variance;
    }
}
