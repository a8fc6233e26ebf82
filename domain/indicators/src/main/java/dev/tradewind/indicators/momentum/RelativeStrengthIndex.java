// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.momentum;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.average.WilderAverage;

/// Relative strength index, 0–100: 100·U/(U+D) with U and D the Wilder means of the gains and
/// losses of n closes. First value at index n. No movement at all answers 50, no losses 100, no
/// gains 0.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative
/// specification 1.
public final class RelativeStrengthIndex implements Indicator {

    private final int length;
    private final WilderAverage gains;
    private final WilderAverage losses;
    private double previousClose;

    public RelativeStrengthIndex(int length) {
        this.length = length;
        this.gains = new WilderAverage(length);
        this.losses = new WilderAverage(length);
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
        IndicatorChecks.present(isReady(), "RSI");
        return Strength.of(gains.value(), losses.value());
    }
}
