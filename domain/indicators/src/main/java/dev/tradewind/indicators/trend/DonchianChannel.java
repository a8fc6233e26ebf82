// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.trend;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.window.RollingExtreme;

/// Donchian channel: highest high and lowest low, in price units, of the n bars before the newest
/// one, so that a breakout is a close above [#upper()]. First value at index n.
///
/// Source: Donchian 1960; Tradewind quantitative specification 1.
public final class DonchianChannel implements Indicator {

    private final int length;
    private final RollingExtreme highs;
    private final RollingExtreme lows;
    private boolean ready;
    private double upper;
    private double lower;

    public DonchianChannel(int length) {
        this.length = length;
        this.highs = RollingExtreme.highest(length);
        this.lows = RollingExtreme.lowest(length);
    }

    /// Adds the newest bar; the channel then stands on the bars before it.
    public void add(double high, double low) {
        IndicatorChecks.bar(high, low, low);
        ready = highs.isReady();
        if (ready) {
            upper = highs.value();
            lower = lows.value();
        }
        highs.add(high);
        lows.add(low);
    }

    @Override
    public int warmUpBars() {
        return length + 1;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    /// Highest high of the n bars before the newest.
    public double upper() {
        IndicatorChecks.present(ready, "Donchian channel");
        return upper;
    }

    /// Lowest low of the n bars before the newest.
    public double lower() {
        IndicatorChecks.present(ready, "Donchian channel");
        return lower;
    }
}
