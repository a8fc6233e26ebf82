// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.average.WilderAverage;

/// Average true range (ATR): Wilder mean of the true ranges of n bars, in price units, and as a
/// fraction of the close (NATR). First value at index n.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative
/// specification 1.
public final class AverageTrueRange implements Indicator {

    private final int length;
    private final TrueRange range = new TrueRange();
    private final WilderAverage average;
    private double close;

    public AverageTrueRange(int length) {
        this.length = length;
        this.average = new WilderAverage(length);
    }

    /// Adds the newest bar.
    public void add(double high, double low, double newestClose) {
        range.add(high, low, newestClose);
        if (range.isReady()) {
            average.add(range.value());
        }
        close = newestClose;
    }

    @Override
    public int warmUpBars() {
        return length + 1;
    }

    @Override
    public boolean isReady() {
        return average.isReady();
    }

    /// The average in price units, >= 0.
    public double value() {
        return average.value();
    }

    /// The average as a fraction of the newest close (0.025 is 2.5 %).
    public double normalizedFraction() {
        return value() / close;
    }
}
