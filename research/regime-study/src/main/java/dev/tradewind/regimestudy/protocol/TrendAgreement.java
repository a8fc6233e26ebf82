// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.protocol;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.regime.Direction;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.label.BullBear;
import dev.tradewind.regimestudy.market.StudyMarket;
import dev.tradewind.regimestudy.market.StudyMarket.LabelledSeries;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often a bar that was labelled TRENDING moved the way of the bull or bear market it lies in.
///
/// Source: Tradewind quantitative specification 2.8 (daily companion); Lunde, Timmermann 2004.
public final class TrendAgreement {

    private static final int HALF_BARS = 36;

    private TrendAgreement() {}

    /// The share over all products, 0–1; absent without a trend or a dated market.
    public static OptionalDouble fraction(StudyMarket market) {
        long agree = 0;
        long all = 0;
        for (LabelledSeries series : market.series()) {
            double[] closes = series.logCloses();
            SortedMap<Instant, Direction> days = dated(series.bars(), closes);
            for (int bar = HALF_BARS; bar < closes.length - HALF_BARS; bar++) {
                Direction direction = days.get(day(series.bars().get(bar)));
                if (series.labels().get(bar) == Regime.TRENDING && direction != Direction.NONE) {
                    double move = closes[bar + HALF_BARS] - closes[bar - HALF_BARS];
                    agree += move > 0 == (direction == Direction.UP) ? 1 : 0;
                    all++;
                }
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agree / all);
    }

    /// The market of each UTC day, dated on the last close of every day.
    private static SortedMap<Instant, Direction> dated(List<Bar> bars, double[] closes) {
        SortedMap<Instant, Double> daily = new TreeMap<>();
        for (int bar = 0; bar < closes.length; bar++) {
            daily.put(day(bars.get(bar)), closes[bar]);
        }
        List<Direction> markets =
                BullBear.dated(daily.values().stream().mapToDouble(Double::doubleValue).toArray());
        SortedMap<Instant, Direction> dated = new TreeMap<>();
        int index = 0;
        for (Instant day : daily.keySet()) {
            dated.put(day, markets.get(index++));
        }
        return dated;
    }

    private static Instant day(Bar bar) {
        return bar.openTime().truncatedTo(ChronoUnit.DAYS);
    }
}
