// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Exponentially weighted volatility of one bar, as a fraction: the root of the weighted mean of
/// squared log returns ln(C_t/C_{t−1}), mean not removed, weights λ^k divided by their sum so that
/// no seed lingers. First value at index h, the half-life in bars (rounded up, at least 2).
/// Constant prices answer 0. Multiply by √(bars per year) to annualise.
///
/// Source: RiskMetrics 1996; Tradewind quantitative specification 0 and 5.1.
public final class ExponentialVolatility implements Indicator {

    private final double decay;
    private final int returnsNeeded;
    private int returns;
    private double previousClose;
    private double weightedSquares;
    private double weights;

    private ExponentialVolatility(double decay) {
        this.decay = decay;
        double halfLife = StrictMath.log(0.5) / StrictMath.log(decay);
        this.returnsNeeded = (int) Math.max(2, Math.ceil(halfLife - 1e-9));
    }

    /// The weight of a return halves every `bars` bars.
    public static ExponentialVolatility ofHalfLife(double bars) {
        return new ExponentialVolatility(
                StrictMath.pow(0.5, 1 / Checks.positive("halfLifeBars", bars)));
    }

    /// The weighted mean age of the returns is `bars` bars: λ = c/(1+c).
    public static ExponentialVolatility ofCentreOfMass(double bars) {
        Checks.positive("centreOfMassBars", bars);
        return new ExponentialVolatility(bars / (1 + bars));
    }

    /// Adds the newest close, a price > 0.
    public void add(double close) {
        IndicatorChecks.price("close", close);
        if (previousClose > 0) {
            double change = StrictMath.log(close / previousClose);
            weightedSquares = weightedSquares * decay + change * change;
            weights = weights * decay + 1;
            returns = Math.min(returns + 1, returnsNeeded);
        }
        previousClose = close;
    }

    @Override
    public int warmUpBars() {
        return returnsNeeded + 1;
    }

    @Override
    public boolean isReady() {
        return returns == returnsNeeded;
    }

    /// The volatility of one bar, a fraction >= 0.
    public double value() {
        IndicatorChecks.present(isReady(), "exponential volatility");
        return Math.sqrt(weightedSquares / weights);
    }
}
