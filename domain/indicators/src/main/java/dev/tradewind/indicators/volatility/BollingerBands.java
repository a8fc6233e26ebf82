// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.window.RollingDeviation;

/// Bollinger bands, in price units: the mean of the last n >= 2 closes, k population standard deviations above
/// and below; and where the close stands between them. First value at index n − 1. While the closes are all
/// equal the bands coincide and the place between them is absent: [#hasWidth()].
///
/// Source: Bollinger 2001, "Bollinger on Bollinger Bands"; Tradewind quantitative specification 1.
public final class BollingerBands implements Indicator {

    private final RollingDeviation closes;
    private final double width;
    private double close;

    public BollingerBands(int length, double width) {
        this.closes = new RollingDeviation(length);
        this.width = Checks.positive("width", width);
    }

    /// Adds the newest close, a price > 0.
    public void add(double newestClose) {
        IndicatorChecks.price("close", newestClose);
        closes.add(newestClose);
        close = newestClose;
    }

    @Override
    public int warmUpBars() {
        return closes.warmUpBars();
    }

    @Override
    public boolean isReady() {
        return closes.isReady();
    }

    /// Whether the bands are apart, so that [#percentB()] and [#zScore()] have values.
    public boolean hasWidth() {
        return isReady() && closes.population() > 0;
    }

    /// Mean of the closes.
    public double middle() {
        return closes.mean();
    }

    /// Upper band.
    public double upper() {
        return closes.mean() + width * closes.population();
    }

    /// Lower band.
    public double lower() {
        return closes.mean() - width * closes.population();
    }

    /// Place of the close: 0 at the lower band, 1 at the upper.
    public double percentB() {
        return 0.5 + zScore() / (2 * width);
    }

    /// Distance of the close from the mean in standard deviations.
    public double zScore() {
        IndicatorChecks.present(hasWidth(), "place between the Bollinger bands");
        return (close - closes.mean()) / closes.population();
    }
}
