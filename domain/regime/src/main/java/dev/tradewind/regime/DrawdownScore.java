// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.window.RollingDeviation;
import dev.tradewind.indicators.window.RollingExtreme;

/// How far a price stands below its highest close of 120 bars, in standard deviations of 120 bars
/// (<= 0, without unit): (ln C − max ln C) / (σ·√120) with σ the deviation of the last 240 log
/// returns. First value at index 240; none while the price does not move at all.
///
/// Source: Tradewind quantitative specification 2.3, market-wide features.
final class DrawdownScore implements Indicator {

    private static final int PEAK_BARS = 120;
    private static final int DEVIATION_BARS = 240;

    private final RollingExtreme peak = RollingExtreme.highest(PEAK_BARS);
    private final RollingDeviation deviation = new RollingDeviation(DEVIATION_BARS);
    private double level;
    private boolean started;

    /// Adds the newest close, a price > 0.
    void add(double close) {
        IndicatorChecks.price("close", close);
        double newLevel = StrictMath.log(close);
        if (started) {
            deviation.add(newLevel - level);
        }
        peak.add(newLevel);
        level = newLevel;
        started = true;
    }

    @Override
    public int warmUpBars() {
        return DEVIATION_BARS + 1;
    }

    @Override
    public boolean isReady() {
        return deviation.isReady() && deviation.sample() > 0;
    }

    double value() {
        IndicatorChecks.present(isReady(), "drawdown score");
        return (level - peak.value()) / (deviation.sample() * Math.sqrt(PEAK_BARS));
    }
}
