// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// True range: from the lower of low and previous close to the higher of high and previous close,
/// in price units. First value at index 1.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative
/// specification 1.
public final class TrueRange implements Indicator {

    private double previousClose;
    private double trueHigh;
    private double trueLow;

    /// Adds the newest bar.
    public void add(double high, double low, double close) {
        IndicatorChecks.bar(high, low, close);
        if (previousClose > 0) {
            trueHigh = Math.max(high, previousClose);
            trueLow = Math.min(low, previousClose);
        }
        previousClose = close;
    }

    @Override
    public int warmUpBars() {
        return 2;
    }

    @Override
    public boolean isReady() {
        return trueHigh > 0;
    }

    /// Higher of high and previous close.
    public double trueHigh() {
        IndicatorChecks.present(isReady(), "true high");
        return trueHigh;
    }

    /// Lower of low and previous close.
    public double trueLow() {
        IndicatorChecks.present(isReady(), "true low");
        return trueLow;
    }

    /// The range, >= 0.
    public double value() {
        return trueHigh() - trueLow();
    }
}
