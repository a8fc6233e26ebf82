// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import dev.tradewind.base.check.Checks;

/// Counts of successive pairs of periods: `n01` is a breach that followed a calm period.
public record Transitions(int n00, int n01, int n10, int n11) {

    public Transitions {
        Checks.nonNegative("n00", n00);
        Checks.nonNegative("n01", n01);
        Checks.nonNegative("n10", n10);
        Checks.nonNegative("n11", n11);
    }
}
