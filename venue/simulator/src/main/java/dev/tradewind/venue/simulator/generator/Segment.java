// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import dev.tradewind.model.regime.Regime;

/// A stretch of one regime with what distinguishes it from others of the kind: drift of a trend
/// (per bar, in units of volatility), anchor (log price) and half-life (bars) of a range.
record Segment(Regime regime, double drift, double anchor, double halfLifeBars) {

    static Segment draw(Regime regime, double logPrice, SequentialDraws draws) {
        double a = draws.uniform();
        double b = draws.uniform();
        double drift = (a < 0.5 ? 1 : -1) * (0.25 + 0.20 * b);
        return new Segment(regime, drift, logPrice, 3 + 4 * b);
    }

    /// What the regime adds to the log price `x` in one substep.
    double pull(double x, double base) {
        return switch (regime) {
            case TRENDING -> drift * base / FamilyA.SUBSTEPS;
            case RANGING ->
                    (anchor - x) * (1 - StrictMath.pow(2, -1 / (FamilyA.SUBSTEPS * halfLifeBars)));
            case CRISIS -> -0.10 * base / FamilyA.SUBSTEPS;
            case CHOPPY, UNKNOWN -> 0;
        };
    }
}
