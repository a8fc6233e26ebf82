// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.distribution;

import dev.tradewind.base.chance.InverseNormal;
import org.hipparchus.special.Erf;

/// The standard normal distribution.
///
/// Source: Abramowitz, Stegun 1964, 26.2; the quantile is Wichura 1988, AS 241.
public final class Normal {

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /// Height of the density at `x`.
    public static double density(double x) {
        return StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /// Probability of a value of at most `x`.
    public static double cumulative(double x) {
        return Erf.erfc(-x / ROOT_TWO) / 2;
    }

    /// Probability of a value above `x`, exact also where it is tiny.
    public static double upperTail(double x) {
        return Erf.erfc(x / ROOT_TWO) / 2;
    }

    /// The value that is not exceeded with `probability`, strictly between 0 and 1.
    public static double quantile(double probability) {
        return InverseNormal.of(probability);
    }

    /// Mean of the values above the quantile of `1 - tail`; `tail` strictly between 0 and 1.
    public static double tailMean(double tail) {
        return density(quantile(tail)) / tail;
    }
}
