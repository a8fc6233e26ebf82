// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.trend;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.window.RollingSum;

/// Efficiency ratio, 0–1: net change of the close over n bars against the way it travelled,
/// |C_t − C_{t−n}| / Σ_n |C_i − C_{i−1}|. First value at index n; 0 when nothing moved.
///
/// Source: Kaufman 1995, "Smarter Trading"; Tradewind quantitative specification 1.
public final class EfficiencyRatio implements Indicator {

    private final double[] closes;
    private final RollingSum travelled;
    private int next;
    private double previousClose;
    private double net;

    public EfficiencyRatio(int length) {
        this.closes = new double[Checks.positive("length", length)];
        this.travelled = new RollingSum(length);
    }

    /// Adds the newest close, a price > 0.
    public void add(double close) {
        IndicatorChecks.price("close", close);
        if (previousClose > 0) {
            travelled.add(Math.abs(close - previousClose));
        }
        net = Math.abs(close - closes[next]);
        closes[next] = close;
        next = next + 1 == closes.length ? 0 : next + 1;
        previousClose = close;
    }

    @Override
    public int warmUpBars() {
        return closes.length + 1;
    }

    @Override
    public boolean isReady() {
        return travelled.isReady();
    }

    /// The ratio, 0–1.
    public double value() {
        double way = travelled.value();
        return way == 0 ? 0 : Math.min(net / way, 1);
    }
}
