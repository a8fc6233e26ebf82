// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.average;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.window.RollingSum;

/// Simple moving average (SMA): plain mean of the last n values, in their unit. First value at
/// index n − 1.
///
/// Source: Tradewind quantitative specification 1.
public final class SimpleAverage implements Indicator {

    private final int length;
    private final RollingSum sum;

    public SimpleAverage(int length) {
        this.length = length;
        this.sum = new RollingSum(length);
    }

    /// Adds the newest value, any finite number.
    public void add(double value) {
        sum.add(value);
    }

    @Override
    public int warmUpBars() {
        return length;
    }

    @Override
    public boolean isReady() {
        return sum.isReady();
    }

    /// The average of the last n values.
    public double value() {
        return sum.value() / length;
    }
}
