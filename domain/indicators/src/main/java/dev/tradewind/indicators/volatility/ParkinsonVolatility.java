// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;
import dev.tradewind.indicators.window.RollingSum;

/// Parkinson's volatility from highs and lows, a fraction a bar: √(Σ_n ln²(H/L) / (4·n·ln 2)). First value at
/// index n − 1. Flat bars answer 0.
///
/// Source: Parkinson 1980, "The extreme value method"; Tradewind quantitative specification 1.
public final class ParkinsonVolatility implements Indicator {

    private final RollingSum squares;
    private final double divisor;

    public ParkinsonVolatility(int length) {
        this.squares = new RollingSum(length);
        this.divisor = 4 * length * NaturalLog.of(2);
    }

    /// Adds the newest bar.
    public void add(double high, double low) {
        IndicatorChecks.bar(high, low, low);
        double span = NaturalLog.of(high / low);
        squares.add(span * span);
    }

    @Override
    public int warmUpBars() {
        return squares.warmUpBars();
    }

    @Override
    public boolean isReady() {
        return squares.isReady();
    }

    /// The volatility of one bar, a fraction >= 0.
    public double value() {
        return Math.sqrt(Math.max(squares.value(), 0) / divisor);
    }
}
