// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.average.AdjustedExponentialAverage;
import dev.tradewind.indicators.window.RollingExtreme;
import dev.tradewind.indicators.window.RollingSum;

/// The features of one product, from its bars since its start or its last gap. Ready after 120 bars
/// of a price that moves (long means then are means of what there is); constant work and memory per bar. One thread
/// owns it.
///
/// Source: Tradewind quantitative specification 2.3; decision 36.
public final class SymbolFeatures implements Indicator {

    private static final int WARM_UP_BARS = 120;
    private static final int WIDTH_BARS = 48;
    private static final int PATH_BARS = 20;
    private static final double USUAL_WICK = 0.8;
    private static final double LARGEST_WICK = 2;
    private static final double SMALLEST_RANGE = 0.01;

    private final Volatility volatility = new Volatility();
    private final TrendStrength trend24 = new TrendStrength(24);
    private final TrendStrength trend48 = new TrendStrength(48);
    private final TrendStrength trend96 = new TrendStrength(96);
    private final Drift drift12 = new Drift(12);
    private final Drift drift24 = new Drift(24);
    private final Drift drift48 = new Drift(48);
    private final RollingSum path = new RollingSum(PATH_BARS);
    private final RollingSum move = new RollingSum(PATH_BARS);
    private final RollingExtreme highest = RollingExtreme.highest(WIDTH_BARS);
    private final RollingExtreme lowest = RollingExtreme.lowest(WIDTH_BARS);
    private final AdjustedExponentialAverage wicks = AdjustedExponentialAverage.ofHalfLife(12);
    private double level;
    private double change;
    private double wick;
    private double range;
    private int bars;

    /// Adds the next bar: prices > 0, low the lowest and high the highest of them.
    public void add(double open, double high, double low, double close) {
        IndicatorChecks.price("open", open);
        IndicatorChecks.bar(high, low, close);
        double newLevel = StrictMath.log(close);
        double logHigh = StrictMath.log(high);
        double logLow = StrictMath.log(low);
        double logOpen = Math.clamp(StrictMath.log(open), logLow, logHigh);
        change = bars == 0 ? 0 : newLevel - level;
        boolean known = bars > 1 && volatility.isMoving();
        double longestWick =
                Math.max(
                        logHigh - Math.max(logOpen, newLevel),
                        Math.min(logOpen, newLevel) - logLow);
        addShape(longestWick, logHigh - logLow, known);
        addPath(logHigh, logLow, newLevel, known);
        volatility.add(logHigh - logLow, change);
        level = newLevel;
        bars++;
    }

    private void addShape(double longestWick, double logRange, boolean known) {
        if (known) {
            wick = excess(longestWick / volatility.range48());
            range = StrictMath.log(Math.max(logRange / volatility.range480(), SMALLEST_RANGE));
            wicks.add(wick);
        }
    }

    private void addPath(double logHigh, double logLow, double newLevel, boolean known) {
        trend24.add(newLevel);
        trend48.add(newLevel);
        trend96.add(newLevel);
        highest.add(logHigh);
        lowest.add(logLow);
        if (bars == 0) {
            return;
        }
        path.add(Math.abs(change));
        move.add(change);
        double deviation = known ? volatility.range24() : 0;
        drift12.add(change, level, deviation);
        drift24.add(change, level, deviation);
        drift48.add(change, level, deviation);
    }

    private static double excess(double wickDeviations) {
        return Math.clamp(wickDeviations - USUAL_WICK, 0, LARGEST_WICK);
    }

    @Override
    public int warmUpBars() {
        return WARM_UP_BARS;
    }

    @Override
    public boolean isReady() {
        return bars >= WARM_UP_BARS && volatility.isMoving();
    }

    /// Bars since the start.
    public int bars() {
        return bars;
    }

    /// Log return of the newest bar; 0 for the first.
    public double change() {
        return change;
    }

    double rangeVolatility3() {
        return volatility.rangeRatio3();
    }

    double rangeVolatility8() {
        return volatility.rangeRatio8();
    }

    double rangeVolatility24() {
        return volatility.rangeRatio24();
    }

    double range() {
        return range;
    }

    /// Puts the features of scope SYMBOL at their places in `vector`.
    public void fill(double[] vector) {
        IndicatorChecks.present(isReady(), "symbol features");
        put(vector, Feature.TREND_24, StrictMath.log1p(trend24.value()));
        put(vector, Feature.TREND_48, StrictMath.log1p(trend48.value()));
        put(vector, Feature.TREND_96, StrictMath.log1p(trend96.value()));
        put(vector, Feature.EFFICIENCY_20, efficiency());
        double deviation = volatility.range24();
        put(vector, Feature.DRIFT_12, drift12.strength(deviation));
        put(vector, Feature.DRIFT_24, drift24.strength(deviation));
        put(vector, Feature.DRIFT_48, drift48.strength(deviation));
        put(vector, Feature.REVERSION_12, drift12.reversion());
        put(vector, Feature.REVERSION_24, drift24.reversion());
        put(vector, Feature.REVERSION_48, drift48.reversion());
        put(vector, Feature.WIDTH_48, width());
        put(vector, Feature.RANGE_TO_RETURN_8, volatility.rangeToReturn8());
        put(vector, Feature.WICK, wick);
        put(vector, Feature.WICKS_12, wicks.value());
        put(vector, Feature.RANGE, range);
        put(vector, Feature.RANGE_VOLATILITY_8, volatility.rangeRatio8());
        put(vector, Feature.RANGE_VOLATILITY_24, volatility.rangeRatio24());
        put(vector, Feature.CLOSE_VOLATILITY_24, volatility.closeRatio24());
    }

    private double efficiency() {
        return path.value() > 0 ? Math.min(Math.abs(move.value()) / path.value(), 1) : 0;
    }

    private double width() {
        double usual = volatility.range48() * Math.sqrt(WIDTH_BARS);
        double width = highest.value() - lowest.value();
        return StrictMath.log(Math.max(width / usual, SMALLEST_RANGE));
    }

    private static void put(double[] vector, Feature feature, double value) {
        vector[feature.ordinal()] = value;
    }
}
