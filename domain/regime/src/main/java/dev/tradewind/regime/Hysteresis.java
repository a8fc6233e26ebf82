// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.base.check.Checks;

/// How long a new state must last before it counts. A state changes once the rule has named the
/// same other state for `persistenceBars` bars in a row and at least `minimumBarsBetweenChanges`
/// have passed since the last change. A crisis begins at once and ends after `crisisExitBars` bars
/// in a row without its conditions. UNKNOWN comes and goes at once.
///
/// Source: Tradewind quantitative specification 2.4; its probability above 0.6 has no meaning for a
/// rule, which must repeat itself instead.
public record Hysteresis(int persistenceBars, int minimumBarsBetweenChanges, int crisisExitBars) {

    /// 3 bars, 6 bars, 12 bars.
    public static final Hysteresis STANDARD = new Hysteresis(3, 6, 12);

    public Hysteresis {
        Checks.positive("persistenceBars", persistenceBars);
        Checks.positive("minimumBarsBetweenChanges", minimumBarsBetweenChanges);
        Checks.positive("crisisExitBars", crisisExitBars);
    }
}
