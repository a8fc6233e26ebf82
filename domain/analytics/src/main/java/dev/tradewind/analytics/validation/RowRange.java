// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import dev.tradewind.base.check.Checks;

/// The rows from `from` up to, not including, `to`; oldest first.
public record RowRange(int from, int to) {

    public RowRange {
        Checks.nonNegative("from", from);
        Checks.require(to > from, "to", "must be > from " + from, to);
    }

    public int length() {
        return to - from;
    }

    public boolean contains(int row) {
        return row >= from && row < to;
    }
}
