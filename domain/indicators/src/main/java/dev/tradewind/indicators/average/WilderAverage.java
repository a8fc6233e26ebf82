// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.average;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Wilder's mean: seeded with the plain mean of the first n values, then (W·(n−1) + x)/n, in the
/// unit of its values. First value at index n − 1.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative
/// specification 1.
public final class WilderAverage implements Indicator {

    private final int length;
    private int count;
    private double value;

    public WilderAverage(int length) {
        this.length = Checks.positive("length", length);
    }

    /// Adds the newest value, any finite number.
    public void add(double newest) {
        IndicatorChecks.finite("value", newest);
        if (count == length) {
            value = (value * (length - 1) + newest) / length;
            return;
        }
        count++;
        value += newest;
        if (count == length) {
            value /= length;
        }
    }

    @Override
    public int warmUpBars() {
        return length;
    }

    @Override
    public boolean isReady() {
        return count == length;
    }

    /// The mean now.
    public double value() {
        IndicatorChecks.present(isReady(), "Wilder average");
        return value;
    }
}
