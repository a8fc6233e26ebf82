// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import dev.tradewind.indicators.average.AdjustedExponentialAverage;
import dev.tradewind.indicators.window.RollingExtreme;
import dev.tradewind.model.market.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/// The features all products share, from those that have a return at an instant: a product without
/// one drops out of that instant, nothing is imputed. The market return is the mean of their
/// returns. Ready after 120 instants while at least one product is; the correlation needs three
/// products. One thread owns it.
///
/// Source: Tradewind quantitative specification 2.3 and 2.5; decision 36.
public final class MarketFeatures {

    private static final int WARM_UP_INSTANTS = 120;
    private static final int PEAK_BARS = 120;
    private static final int DRIFT_BARS = 6;
    private static final double LARGEST_DEVIATION = 5;
    private static final double LARGEST_CORRELATION = 0.999;

    private final MarketCorrelation correlation;
    private final AdjustedExponentialAverage squares6 = AdjustedExponentialAverage.ofHalfLife(6);
    private final AdjustedExponentialAverage squares24 = AdjustedExponentialAverage.ofHalfLife(24);
    private final AdjustedExponentialAverage squares240 =
            AdjustedExponentialAverage.ofHalfLife(240);
    private final AdjustedExponentialAverage squares480 =
            AdjustedExponentialAverage.ofHalfLife(480);
    private final AdjustedExponentialAverage drift =
            AdjustedExponentialAverage.ofHalfLife(DRIFT_BARS);
    private final RollingExtreme peak = RollingExtreme.highest(PEAK_BARS);
    private final AdjustedExponentialAverage correlationMean =
            AdjustedExponentialAverage.ofHalfLife(480);
    private final AdjustedExponentialAverage correlationVariance =
            AdjustedExponentialAverage.ofHalfLife(480);
    private double index;
    private double correlationScore;
    private boolean isCorrelated;
    private int instants;
    private int products;
    private double[] ranges = new double[0];
    private double ranges3;
    private double ranges8;
    private double ranges24;
    private double range;

    /// `correlation` is fed by the caller, before [#add].
    public MarketFeatures(MarketCorrelation correlation) {
        this.correlation = correlation;
    }

    /// Takes the products that have a return at this instant.
    public void add(SortedMap<Symbol, SymbolFeatures> recorded) {
        hearCorrelation(correlation.mean());
        products = 0;
        if (recorded.isEmpty()) {
            return;
        }
        double sum = 0;
        for (SymbolFeatures product : recorded.values()) {
            sum += product.change();
        }
        addReturn(sum / recorded.size());
        List<SymbolFeatures> ready =
                recorded.values().stream().filter(SymbolFeatures::isReady).toList();
        products = ready.size();
        if (products > 0) {
            ranges3 = median(ready, SymbolFeatures::rangeVolatility3);
            ranges8 = median(ready, SymbolFeatures::rangeVolatility8);
            ranges24 = median(ready, SymbolFeatures::rangeVolatility24);
            range = median(ready, SymbolFeatures::range);
        }
    }

    private void addReturn(double change) {
        index += change;
        instants++;
        double square = change * change;
        squares6.add(square);
        squares24.add(square);
        squares240.add(square);
        squares480.add(square);
        drift.add(change);
        peak.add(index);
    }

    private void hearCorrelation(OptionalDouble mean) {
        isCorrelated = false;
        if (mean.isEmpty()) {
            return;
        }
        double bounded = Math.clamp(mean.getAsDouble(), -LARGEST_CORRELATION, LARGEST_CORRELATION);
        double fisher = 0.5 * StrictMath.log((1 + bounded) / (1 - bounded));
        correlationMean.add(fisher);
        double deviation = fisher - correlationMean.value();
        correlationVariance.add(deviation * deviation);
        if (correlationVariance.value() > 0) {
            isCorrelated = true;
            double deviations = deviation / Math.sqrt(correlationVariance.value());
            correlationScore = Math.clamp(deviations, -LARGEST_DEVIATION, LARGEST_DEVIATION);
        }
    }

    /// Whether the features of scope MARKET have values at the newest instant.
    public boolean isReady() {
        return products > 0 && instants >= WARM_UP_INSTANTS && squares6.value() > 0;
    }

    /// Whether the correlation has one, too.
    public boolean isCorrelated() {
        return isReady() && isCorrelated && products >= MarketCorrelation.MINIMUM_PRODUCTS;
    }

    /// Products that are ready and had a return at the newest instant.
    public int products() {
        return products;
    }

    /// Puts the features of the market at their places in `vector`, the correlation if there is
    /// one.
    public void fill(double[] vector) {
        double deviation = Math.sqrt(squares240.value());
        put(vector, Feature.MARKET_VOLATILITY_6, halfLogRatio(squares6));
        put(vector, Feature.MARKET_VOLATILITY_24, halfLogRatio(squares24));
        put(vector, Feature.MARKET_RANGES_3, ranges3);
        put(vector, Feature.MARKET_RANGES_8, ranges8);
        put(vector, Feature.MARKET_RANGES_24, ranges24);
        put(vector, Feature.MARKET_RANGE, range);
        put(vector, Feature.MARKET_DRIFT_6, drift.value() / deviation * Math.sqrt(DRIFT_BARS));
        put(
                vector,
                Feature.MARKET_DRAWDOWN,
                (index - peak.value()) / (deviation * Math.sqrt(PEAK_BARS)));
        if (isCorrelated()) {
            put(vector, Feature.CORRELATION, correlationScore);
        }
    }

    private double halfLogRatio(AdjustedExponentialAverage squares) {
        return 0.5 * StrictMath.log(squares.value() / squares480.value());
    }

    private double median(List<SymbolFeatures> ready, ToDoubleFunction<SymbolFeatures> measure) {
        int count = ready.size();
        if (ranges.length < count) {
            ranges = new double[count];
        }
        for (int i = 0; i < count; i++) {
            ranges[i] = measure.applyAsDouble(ready.get(i));
        }
        Arrays.sort(ranges, 0, count);
        int middle = count / 2;
        return count % 2 == 1 ? ranges[middle] : (ranges[middle - 1] + ranges[middle]) / 2;
    }

    private static void put(double[] vector, Feature feature, double value) {
        vector[feature.ordinal()] = value;
    }
}
