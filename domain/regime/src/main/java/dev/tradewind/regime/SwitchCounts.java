// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;

/// How often a state has ended: bars spent in each state and changes out of it, over all products,
/// from which follows the chance that it ends with the next bar. Before anything was seen the
/// chance is 1 in 100.
///
/// Source: posterior mean of a Beta(1, 99) prior, the typical duration of the generated markets
/// (Tradewind quantitative specification 2.6).
final class SwitchCounts {

    private static final double PRIOR_CHANGES = 1;
    private static final double PRIOR_BARS = 100;

    private final long[] bars = new long[Regime.values().length];
    private final long[] changes = new long[Regime.values().length];

    /// One bar on which a product that was in `before` came out in `after`.
    void count(Regime before, Regime after) {
        bars[before.ordinal()]++;
        changes[before.ordinal()] += before == after ? 0 : 1;
    }

    /// Chance that a product leaves `regime` with the next bar, 0–1.
    double changeFraction(Regime regime) {
        int index = regime.ordinal();
        return (PRIOR_CHANGES + changes[index]) / (PRIOR_BARS + bars[index]);
    }
}
