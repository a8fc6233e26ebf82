// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;
import dev.tradewind.indicators.window.RollingDeviation;

/// Realised volatility of closes, a fraction a bar: sample standard deviation (divisor n − 1) of the last n >= 2
/// log returns. First value at index n. Constant prices answer 0. Multiply by √(bars per year) to annualise.
///
/// Source: Tradewind quantitative specification 0 and 1.
public final class CloseVolatility implements Indicator {

    private final RollingDeviation returns;
    private double previousClose;

    public CloseVolatility(int length) {
        this.returns = new RollingDeviation(length);
    }

    /// Adds the newest close, a price > 0.
    public void add(double close) {
        IndicatorChecks.price("close", close);
        if (previousClose > 0) {
            returns.add(NaturalLog.of(close / previousClose));
        }
        previousClose = close;
    }

    @Override
    public int warmUpBars() {
        return returns.warmUpBars() + 1;
    }

    @Override
    public boolean isReady() {
        return returns.isReady();
    }

    /// The volatility of one bar, a fraction >= 0.
    public double value() {
        return returns.sample();
    }
}
