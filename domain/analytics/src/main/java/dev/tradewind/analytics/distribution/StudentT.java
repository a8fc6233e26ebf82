// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.distribution;

import dev.tradewind.base.check.Checks;
import org.hipparchus.distribution.continuous.TDistribution;

/// Student's t distribution with `freedom` degrees of freedom, > 0 and not necessarily whole.
///
/// Source: Abramowitz, Stegun 1964, 26.7; tail mean after McNeil, Frey, Embrechts 2005, 2.2.4.
public final class StudentT {

    private final double freedom;
    private final TDistribution distribution;

    public StudentT(double freedom) {
        this.freedom = Checks.positive("freedom", freedom);
        distribution = new TDistribution(freedom);
    }

    /// Height of the density at `x`.
    public double density(double x) {
        return distribution.density(x);
    }

    /// Probability of a value of at most `x`.
    public double cumulative(double x) {
        return distribution.cumulativeProbability(x);
    }

    /// Probability of a value above `x`.
    public double upperTail(double x) {
        return distribution.cumulativeProbability(-x);
    }

    /// Probability of a value at least as far from zero as `x`.
    public double twoSided(double x) {
        return 2 * cumulative(-Math.abs(x));
    }

    /// The value that is not exceeded with `probability`, strictly between 0 and 1.
    public double quantile(double probability) {
        return distribution.inverseCumulativeProbability(probability);
    }

    /// Mean of the values above the quantile of `1 - tail`; needs more than one degree of freedom.
    public double tailMean(double tail) {
        Checks.require(freedom > 1, "freedom", "must be > 1 for a tail mean", freedom);
        double x = quantile(tail);
        return density(x) / tail * (freedom + x * x) / (freedom - 1);
    }
}
