// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.trend;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;
import dev.tradewind.indicators.volatility.TrueRange;
import dev.tradewind.indicators.window.RollingExtreme;
import dev.tradewind.indicators.window.RollingSum;

/// Choppiness index (CHOP), 0–100: 100·log10(Σ TR / (highest true high − lowest true low)) / log10
/// n over n bars (n >= 2). Near 0 the price went straight, near 100 it came and went. First value
/// at index n; while the window spans no range at all there is none.
///
/// Source: Dreiss, "Choppiness Index"; Tradewind quantitative specification 1 (true highs and lows
/// keep it within 0–100).
public final class ChoppinessIndex implements Indicator {

    private final int length;
    private final double scale;
    private final TrueRange range = new TrueRange();
    private final RollingSum travelled;
    private final RollingExtreme highest;
    private final RollingExtreme lowest;

    public ChoppinessIndex(int length) {
        this.length = Checks.within("length", length, 2, Integer.MAX_VALUE - 1);
        this.scale = 100 / NaturalLog.of(length);
        this.travelled = new RollingSum(length);
        this.highest = RollingExtreme.highest(length);
        this.lowest = RollingExtreme.lowest(length);
    }

    /// Adds the newest bar.
    public void add(double high, double low, double close) {
        range.add(high, low, close);
        if (range.isReady()) {
            travelled.add(range.value());
            highest.add(range.trueHigh());
            lowest.add(range.trueLow());
        }
    }

    @Override
    public int warmUpBars() {
        return length + 1;
    }

    @Override
    public boolean isReady() {
        return travelled.isReady() && highest.value() > lowest.value();
    }

    /// The index, 0–100.
    public double value() {
        IndicatorChecks.present(isReady(), "CHOP");
        double span = highest.value() - lowest.value();
        double index = scale * NaturalLog.of(travelled.value() / span);
        return Math.clamp(index, 0.0, 100.0);
    }
}
