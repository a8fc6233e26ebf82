// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.distribution;

import dev.tradewind.base.check.Checks;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.special.Gamma;

/// The chi-square distribution with `freedom` degrees of freedom, > 0.
///
/// Source: Abramowitz, Stegun 1964, 26.4.
public final class ChiSquare {

    private final double freedom;

    public ChiSquare(double freedom) {
        this.freedom = Checks.positive("freedom", freedom);
    }

    /// Probability of a value of at most `x`.
    public double cumulative(double x) {
        return x <= 0 ? 0 : Gamma.regularizedGammaP(freedom / 2, x / 2);
    }

    /// Probability of a value above `x`, exact also where it is tiny: the p-value of a statistic.
    public double upperTail(double x) {
        if (x <= 0) {
            return 1;
        }
        if (freedom == 1) {
            return 2 * Normal.upperTail(Math.sqrt(x));
        }
        if (freedom == 2) {
            return StrictMath.exp(-x / 2);
        }
        return Gamma.regularizedGammaQ(freedom / 2, x / 2);
    }

    /// The value that is not exceeded with `probability`, strictly between 0 and 1.
    public double quantile(double probability) {
        return new ChiSquaredDistribution(freedom).inverseCumulativeProbability(probability);
    }
}
