// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.base.check.Checks;
import java.time.Duration;

/// The probability that a resting limit order is filled while it lives, on a venue known by its
/// bars.
///
/// Assumption: the price moves like a driftless random walk with `hourlyVolatilityBps`, so it
/// reaches a distance d within time T with probability 2·(1 − Φ(d / (σ·√T))). A touch is not a
/// fill, so d is the distance to the limit plus one tick. The queue in front of the order, drift
/// and fat tails are left out.
///
/// Source: reflection principle of Brownian motion; Φ by Abramowitz and Stegun 26.2.17 (error <
/// 7.5e-8).
public record FillProbability(double hourlyVolatilityBps) {

    private static final double P = 0.2316419;
    private static final double[] COEFFICIENTS = {
        0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
    };
    private static final double SECONDS_PER_HOUR = 3_600;

    public FillProbability {
        Checks.positive("hourlyVolatilityBps", hourlyVolatilityBps);
    }

    /// Probability, 0–1, that the price goes `distanceBps` (>= 0) within `life`.
    public double fraction(double distanceBps, Duration life) {
        Checks.nonNegative("distanceBps", distanceBps);
        double hours = life.toMillis() / 1_000.0 / SECONDS_PER_HOUR;
        if (hours <= 0) {
            return 0;
        }
        double deviations = distanceBps / (hourlyVolatilityBps * StrictMath.sqrt(hours));
        return Math.min(1, 2 * upperTail(deviations));
    }

    private static double upperTail(double x) {
        double t = 1 / (1 + P * x);
        double sum = 0;
        for (int index = COEFFICIENTS.length - 1; index >= 0; index--) {
            sum = (sum + COEFFICIENTS[index]) * t;
        }
        return sum * StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI);
    }
}
