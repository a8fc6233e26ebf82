// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.sizing;

import dev.tradewind.base.check.Checks;

/// An upper bound of a size, as a fraction of equity, and its name.
public record SizeCap(String name, double fraction) {

    public SizeCap {
        Checks.notBlank("name", name);
        Checks.nonNegative("fraction", fraction);
    }
}
