// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a spread comes back: s_t = intercept + phi s_(t−1) + u by least squares, `deviation` that of u with
/// n − 2 degrees of freedom.
///
/// Source: Uhlenbeck and Ornstein 1930; Chan 2013.
public record OrnsteinUhlenbeck(double intercept, double phi, double deviation) {

    private static final double SHORTEST = 4;
    private static final double LONGEST = 168;

    /// The fit to a spread of at least four values, oldest first; absent where it is constant.
    public static Optional<OrnsteinUhlenbeck> of(double[] spread) {
        if (spread.length < 4) {
            return Optional.empty();
        }
        double[] before = Arrays.copyOf(spread, spread.length - 1);
        double[] after = Arrays.copyOfRange(spread, 1, spread.length);
        return Hedge.of(after, before)
                .map(line -> {
                    double squares = Arrays.stream(line.residuals()).map(u -> u * u).sum();
                    double variance = squares / (before.length - 2);
                    return new OrnsteinUhlenbeck(
                            line.alpha(), line.beta(), StrictMath.sqrt(variance));
                });
    }

    /// Whether it comes back without swinging over: 0 < phi < 1.
    public boolean isReverting() {
        return phi > 0 && phi < 1;
    }

    /// Bars in which half of a deviation is gone; infinite where phi ≥ 1, absent where phi ≤ 0.
    public OptionalDouble halfLifeBars() {
        if (phi <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                phi >= 1 ? Double.POSITIVE_INFINITY : StrictMath.log(2) / -StrictMath.log(phi));
    }

    /// The level it comes back to; absent unless |phi| < 1.
    public OptionalDouble mean() {
        return Math.abs(phi) < 1
                ? OptionalDouble.of(intercept / (1 - phi))
                : OptionalDouble.empty();
    }

    /// Its deviation around [#mean] in the long run; absent unless |phi| < 1.
    public OptionalDouble stationaryDeviation() {
        return Math.abs(phi) < 1
                ? OptionalDouble.of(deviation / StrictMath.sqrt(1 - phi * phi))
                : OptionalDouble.empty();
    }

    /// Whether the half-life suits hourly bars: between 4 and 168.
    public boolean isTradable() {
        double bars = halfLifeBars().orElse(0);
        return bars >= SHORTEST && bars <= LONGEST;
    }
}
