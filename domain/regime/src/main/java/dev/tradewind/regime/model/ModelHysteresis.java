// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.base.check.Checks;

/// When a probability changes the answer. A product changes state if the new one has a probability
/// above `changeAboveFraction` and `minimumBarsBetweenChanges` have passed since its last change. A
/// crisis begins at once above `crisisAboveFraction` and ends after `crisisExitBars` bars in a row
/// below `calmBelowFraction`.
///
/// Source: Tradewind quantitative specification 2.4.
public record ModelHysteresis(
        double changeAboveFraction,
        int minimumBarsBetweenChanges,
        double crisisAboveFraction,
        double calmBelowFraction,
        int crisisExitBars) {

    /// The figures of the specification.
    public static final ModelHysteresis STANDARD = new ModelHysteresis(0.6, 6, 0.5, 0.3, 12);

    public ModelHysteresis {
        Checks.fraction("changeAboveFraction", changeAboveFraction);
        Checks.positive("minimumBarsBetweenChanges", minimumBarsBetweenChanges);
        Checks.fraction("crisisAboveFraction", crisisAboveFraction);
        Checks.within("calmBelowFraction", calmBelowFraction, 0, crisisAboveFraction);
        Checks.positive("crisisExitBars", crisisExitBars);
    }
}
