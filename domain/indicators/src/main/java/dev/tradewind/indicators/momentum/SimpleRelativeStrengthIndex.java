// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.momentum;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.window.RollingSum;

/// Relative strength index over plain means of the last n gains and losses, 0–100, as the legacy
/// bots computed it. First value at index n. No movement at all answers 50, no losses 100, no gains
/// 0.
///
/// Source: Tradewind legacy system 2 ("period 14, simple (not Wilder) averages").
public final class SimpleRelativeStrengthIndex implements Indicator {

    private final int length;
    private final RollingSum gains;
    private final RollingSum losses;
    private double previousClose;

    public SimpleRelativeStrengthIndex(int length) {
        this.length = length;
        this.gains = new RollingSum(length);
        this.losses = new RollingSum(length);
    }

    /// Adds the newest close, a price > 0.
    public void add(double close) {
        IndicatorChecks.price("close", close);
        if (previousClose > 0) {
            gains.add(Math.max(close - previousClose, 0));
            losses.add(Math.max(previousClose - close, 0));
        }
        previousClose = close;
    }

    @Override
    public int warmUpBars() {
        return length + 1;
    }

    @Override
    public boolean isReady() {
        return gains.isReady();
    }

    /// The index, 0–100.
    public double value() {
        IndicatorChecks.present(isReady(), "simple RSI");
        return Strength.of(gains.value(), losses.value());
    }
}
