// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.correlation;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.window.RollingPair;

/// Pearson's correlation, −1..1, of the last n >= 2 log returns of two series of closes. First value at index n; none
/// while one of them does not move.
///
/// Source: Pearson 1895; Tradewind quantitative specification 1.
public final class RollingCorrelation implements Indicator {

    private final ReturnPair returns = new ReturnPair();
    private final RollingPair pairs;

    public RollingCorrelation(int length) {
        this.pairs = new RollingPair(length);
    }

    /// Adds the newest close of both, prices > 0.
    public void add(double firstClose, double secondClose) {
        returns.add(firstClose, secondClose);
        if (returns.isReady()) {
            pairs.add(returns.first(), returns.second());
        }
    }

    @Override
    public int warmUpBars() {
        return pairs.warmUpBars() + 1;
    }

    @Override
    public boolean isReady() {
        return pairs.hasCorrelation();
    }

    /// The correlation, −1..1.
    public double value() {
        return pairs.correlation();
    }
}
