// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.correlation;

import dev.tradewind.indicators.Indicator;

/// [ExponentialMoments] of the log returns of two series of closes. First value at index 30.
///
/// Source: RiskMetrics 1996 (λ = 0.94); Tradewind quantitative specification 1.
public final class ExponentialCorrelation implements Indicator {

    private final ReturnPair returns = new ReturnPair();
    private final ExponentialMoments moments;

    /// `decay` is λ, within 0..1 and neither of both.
    public ExponentialCorrelation(double decay) {
        moments = new ExponentialMoments(decay);
    }

    /// Adds the newest close of both, prices > 0.
    public void add(double firstClose, double secondClose) {
        returns.add(firstClose, secondClose);
        if (returns.isReady()) {
            moments.add(returns.first(), returns.second());
        }
    }

    @Override
    public int warmUpBars() {
        return moments.warmUpBars() + 1;
    }

    @Override
    public boolean isReady() {
        return moments.isReady();
    }

    /// The correlation, −1..1.
    public double value() {
        return moments.value();
    }
}
