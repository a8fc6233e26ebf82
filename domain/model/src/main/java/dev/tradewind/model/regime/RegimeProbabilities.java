// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.regime;

import dev.tradewind.base.check.Checks;

/// How probable each state is, given all bars up to one close: fractions 0–1 that sum to 1 within
/// 1e-9.
///
/// Source: Tradewind quantitative specification 2.1.
public record RegimeProbabilities(double trending, double ranging, double choppy, double crisis) {

    private static final double TOLERANCE = 1e-9;

    public RegimeProbabilities {
        Checks.fraction("trending", trending);
        Checks.fraction("ranging", ranging);
        Checks.fraction("choppy", choppy);
        Checks.fraction("crisis", crisis);
        double sum = trending + ranging + choppy + crisis;
        Checks.require(Math.abs(sum - 1) <= TOLERANCE, "probabilities", "must sum to 1", sum);
    }

    /// The probability of one state; UNKNOWN has none and is 0.
    public double of(Regime regime) {
        return switch (regime) {
            case TRENDING -> trending;
            case RANGING -> ranging;
            case CHOPPY -> choppy;
            case CRISIS -> crisis;
            case UNKNOWN -> 0;
        };
    }
}
