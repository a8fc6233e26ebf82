// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Sum of the last n values, in their unit. Ready from the n-th value on.
///
/// Additions and removals are compensated, so the sum does not drift, and a window of zeros sums to
/// exactly 0.
///
/// Source: Neumaier 1974, improved Kahan summation.
public final class RollingSum implements Indicator {

    private final double[] window;
    private int next;
    private int count;
    private int nonZero;
    private double sum;
    private double compensation;

    public RollingSum(int length) {
        window = new double[Windows.length(length)];
    }

    /// Adds the newest value; the oldest leaves once the window is full.
    public void add(double value) {
        IndicatorChecks.finite("value", value);
        double leaving = window[next];
        window[next] = value;
        next = Windows.following(next, window.length);
        count = Math.min(count + 1, window.length);
        nonZero += (value == 0 ? 0 : 1) - (leaving == 0 ? 0 : 1);
        if (nonZero == 0) {
            sum = 0;
            compensation = 0;
            return;
        }
        accumulate(value);
        accumulate(-leaving);
    }

    @Override
    public int warmUpBars() {
        return window.length;
    }

    @Override
    public boolean isReady() {
        return count == window.length;
    }

    /// The sum of the last n values.
    public double value() {
        IndicatorChecks.present(isReady(), "rolling sum");
        return sum + compensation;
    }

    private void accumulate(double term) {
        double total = sum + term;
        compensation +=
                Math.abs(sum) >= Math.abs(term) ? (sum - total) + term : (term - total) + sum;
        sum = total;
    }
}
