// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import dev.tradewind.base.check.Checks;

/// The doors of the indicators: what passes is finite and consistent. The checks allocate only when
/// they refuse.
///
/// Source: Tradewind quantitative specification 0 (rejected at the door).
public final class IndicatorChecks {

    private IndicatorChecks() {}

    /// Requires a finite price > 0.
    public static void price(String name, double price) {
        Checks.positive(name, price);
    }

    /// Requires a number that is neither NaN nor infinite.
    public static void finite(String name, double value) {
        Checks.finite(name, value);
    }

    /// Requires the prices of one bar: finite, > 0 and `low <= close <= high`.
    public static void bar(double high, double low, double close) {
        price("high", high);
        price("low", low);
        price("close", close);
        if (high < low || high < close) {
            Checks.require(
                    false, "high", "must not be below low " + low + " or close " + close, high);
        }
        if (low > close) {
            Checks.require(false, "low", "must not be above close " + close, low);
        }
    }

    /// Requires the prices of one bar: finite, > 0 and `low <= open, close <= high`.
    public static void bar(double open, double high, double low, double close) {
        bar(high, low, close);
        price("open", open);
        if (high < open) {
            Checks.require(false, "high", "must not be below open " + open, high);
        }
        if (low > open) {
            Checks.require(false, "low", "must not be above open " + open, low);
        }
    }

    /// Requires that a value is present.
    public static void present(boolean isReady, String name) {
        if (!isReady) {
            throw new IllegalStateException(name + " has no value yet: ask isReady() first");
        }
    }
}
