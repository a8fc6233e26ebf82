// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.IndicatorChecks;

/// The prices of bars as columns of equal length, oldest first. Every bar is checked here, at the door: finite, > 0,
/// `low <= open, close <= high`; so the arrays must not be changed afterwards.
///
/// Source: Tradewind quantitative specification 0 (rejected at the door).
public record BarColumns(double[] open, double[] high, double[] low, double[] close) {

    public BarColumns {
        requireLength("high", high.length, open.length);
        requireLength("low", low.length, open.length);
        requireLength("close", close.length, open.length);
        for (int i = 0; i < open.length; i++) {
            boolean sound =
                    low[i] > 0
                            && low[i] <= open[i]
                            && low[i] <= close[i]
                            && high[i] >= open[i]
                            && high[i] >= close[i]
                            && high[i] < Double.POSITIVE_INFINITY;
            if (!sound) {
                refuse(i, open[i], high[i], low[i], close[i]);
            }
        }
    }

    /// Number of bars.
    public int count() {
        return open.length;
    }

    private static void requireLength(String name, int length, int expected) {
        Checks.require(length == expected, name, "must have " + expected + " values", length);
    }

    private static void refuse(int index, double open, double high, double low, double close) {
        try {
            IndicatorChecks.bar(open, high, low, close);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("bar " + index + ": " + broken.getMessage(), broken);
        }
    }
}
