// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Distance of the newest value from the mean of the last n >= 2, itself included, in population standard
/// deviations. First value at index n − 1; none while all n are equal.
///
/// Source: Tradewind quantitative specification 1.
public final class ZScore implements Indicator {

    private final RollingDeviation values;
    private double newest;

    public ZScore(int length) {
        this.values = new RollingDeviation(length);
    }

    /// Adds the newest value, any finite number.
    public void add(double value) {
        values.add(value);
        newest = value;
    }

    @Override
    public int warmUpBars() {
        return values.warmUpBars();
    }

    @Override
    public boolean isReady() {
        return values.isReady() && values.population() > 0;
    }

    /// The distance, within ±√(n − 1).
    public double value() {
        IndicatorChecks.present(isReady(), "z-score");
        return (newest - values.mean()) / values.population();
    }
}
