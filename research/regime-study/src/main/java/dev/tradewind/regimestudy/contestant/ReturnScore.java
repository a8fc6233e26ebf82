// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import java.util.OptionalDouble;

/// Log returns of one product in units of its own long-run deviation (exponential, half-life 720
/// bars), so that one model serves products of any volatility. First value after 720 returns.
final class ReturnScore {

    private static final int WARM_UP_RETURNS = 720;
    private static final double WEIGHT = 1 - StrictMath.pow(0.5, 1.0 / WARM_UP_RETURNS);

    private double square;
    private double weights;
    private int returns;

    OptionalDouble add(double logReturn) {
        double before = weights > 0 ? StrictMath.sqrt(square / weights) : 0;
        square += WEIGHT * (logReturn * logReturn - square);
        weights += WEIGHT * (1 - weights);
        returns = Math.min(returns + 1, WARM_UP_RETURNS);
        return returns < WARM_UP_RETURNS || before == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(logReturn / before);
    }
}
