// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;
import dev.tradewind.indicators.window.RollingSum;

/// Rogers and Satchell's volatility from whole bars, a fraction a bar, which a drift does not distort: the root
/// of the mean over n bars of ln(H/C)·ln(H/O) + ln(L/C)·ln(L/O). First value at index n − 1.
///
/// Source: Rogers, Satchell 1991, "Estimating variance from high, low and closing prices"; Tradewind quantitative
/// specification 1.
public final class RogersSatchellVolatility implements Indicator {

    private final int length;
    private final RollingSum variances;

    public RogersSatchellVolatility(int length) {
        this.variances = new RollingSum(length);
        this.length = length;
    }

    /// Adds the newest bar.
    public void add(double open, double high, double low, double close) {
        IndicatorChecks.bar(open, high, low, close);
        variances.add(variance(open, high, low, close));
    }

    /// The variance that one bar shows, >= 0.
    static double variance(double open, double high, double low, double close) {
        return NaturalLog.of(high / close) * NaturalLog.of(high / open)
                + NaturalLog.of(low / close) * NaturalLog.of(low / open);
    }

    @Override
    public int warmUpBars() {
        return length;
    }

    @Override
    public boolean isReady() {
        return variances.isReady();
    }

    /// The volatility of one bar, a fraction >= 0.
    public double value() {
        return Math.sqrt(variance());
    }

    /// The square of [#value()].
    double variance() {
        return Math.max(variances.value(), 0) / length;
    }
}
