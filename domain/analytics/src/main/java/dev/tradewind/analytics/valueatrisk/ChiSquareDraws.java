// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.base.chance.CounterRandom;

/// Chi-square numbers, one per stream of a counter-based generator.
///
/// Source: Marsaglia, Tsang 2000 (gamma by a squeezed cube of a normal), for shapes of at least 1.
final class ChiSquareDraws {

    private final CounterRandom random;
    private final double d;
    private final double c;

    /// `freedom` of at least 2.
    ChiSquareDraws(CounterRandom random, double freedom) {
        this.random = random;
        d = freedom / 2 - 1.0 / 3;
        c = 1 / Math.sqrt(9 * d);
    }

    double draw(long stream) {
        for (long index = 0; ; index += 2) {
            double x = random.normal(stream, index);
            double base = 1 + c * x;
            double cube = base * base * base;
            if (cube > 0 && isAccepted(random.uniform(stream, index + 1), x, cube)) {
                return 2 * d * cube;
            }
        }
    }

    private boolean isAccepted(double uniform, double x, double cube) {
        double square = x * x;
        return uniform < 1 - 0.0331 * square * square
                || StrictMath.log(uniform) < square / 2 + d * (1 - cube + StrictMath.log(cube));
    }
}
