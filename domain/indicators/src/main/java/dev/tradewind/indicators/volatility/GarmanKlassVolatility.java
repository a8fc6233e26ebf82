// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;
import dev.tradewind.indicators.window.RollingSum;

/// Garman and Klass's volatility from whole bars, a fraction a bar: the root of the mean over n bars of
/// ½·ln²(H/L) − (2·ln 2 − 1)·ln²(C/O), a negative mean counting as 0. First value at index n − 1.
///
/// Source: Garman, Klass 1980, "On the estimation of security price volatilities"; Tradewind quantitative
/// specification 1.
public final class GarmanKlassVolatility implements Indicator {

    private static final double BODY_WEIGHT = 2 * NaturalLog.of(2) - 1;

    private final int length;
    private final RollingSum variances;

    public GarmanKlassVolatility(int length) {
        this.variances = new RollingSum(length);
        this.length = length;
    }

    /// Adds the newest bar.
    public void add(double open, double high, double low, double close) {
        IndicatorChecks.bar(open, high, low, close);
        double span = NaturalLog.of(high / low);
        double body = NaturalLog.of(close / open);
        variances.add(0.5 * span * span - BODY_WEIGHT * body * body);
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
        return Math.sqrt(Math.max(variances.value(), 0) / length);
    }
}
