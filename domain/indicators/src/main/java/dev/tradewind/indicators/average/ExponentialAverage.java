// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.average;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Exponential moving average (EMA) with smoothing 2/(n+1), in the unit of its values, seeded with
/// the plain mean of the first n. First value at index n − 1.
///
/// Source: Tradewind quantitative specification 1.
public final class ExponentialAverage implements Indicator {

    private final int length;
    private final double smoothing;
    private int count;
    private double value;

    public ExponentialAverage(int length) {
        this.length = Checks.positive("length", length);
        this.smoothing = 2.0 / (length + 1);
    }

    /// Adds the newest value, any finite number.
    public void add(double newest) {
        IndicatorChecks.finite("value", newest);
        if (count == length) {
            value += smoothing * (newest - value);
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

    /// The average now.
    public double value() {
        IndicatorChecks.present(isReady(), "exponential average");
        return value;
    }
}
