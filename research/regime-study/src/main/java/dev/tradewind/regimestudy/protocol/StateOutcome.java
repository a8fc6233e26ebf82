// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.protocol;

import dev.tradewind.analytics.performance.NeweyWest;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.ConfusionMatrix;
import dev.tradewind.regimestudy.contestant.Answer;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What followed the bars on which one state was named: the mean deviation of an hourly return over
/// the next day, and how far the move of the last day went on, sign(r₋₂₄)·r₊₂₄/σ with σ the deviation
/// of a day over the last ten days. The t-statistic of that is over the mean of all products at each
/// instant, with 24 lags. Absent where too few bars were named so.
///
/// Source: Tradewind quantitative specification 2.8; Newey, West 1987.
public record StateOutcome(
        long bars,
        OptionalDouble nextDayVolatility,
        OptionalDouble continuation,
        OptionalDouble continuationStatistic) {

    private static final int DAY = 24;
    private static final int DEVIATION_BARS = 240;
    private static final int LEAST_INSTANTS = 50;

    /// One outcome for each state.
    static Map<Regime, StateOutcome> byState(StudyMarket market, List<List<Answer>> answers) {
        double[][] closes =
                market.series().stream()
                        .map(StudyMarket.LabelledSeries::logCloses)
                        .toArray(double[][]::new);
        Map<Regime, Tally> tallies = new EnumMap<>(Regime.class);
        ConfusionMatrix.LABELS.forEach(state -> tallies.put(state, new Tally()));
        int first = Math.max(market.warmUpBars(), DEVIATION_BARS);
        for (int bar = first; bar < market.bars() - DAY; bar++) {
            for (int product = 0; product < closes.length; product++) {
                Tally tally = tallies.get(answers.get(product).get(bar).regime());
                if (tally != null) {
                    tally.add(closes[product], bar);
                }
            }
            tallies.values().forEach(Tally::endInstant);
        }
        Map<Regime, StateOutcome> outcomes = new EnumMap<>(Regime.class);
        tallies.forEach((state, tally) -> outcomes.put(state, tally.outcome()));
        return outcomes;
    }

    private static final class Tally {

        private final List<Double> instants = new ArrayList<>();
        private long bars;
        private long moved;
        private double volatilities;
        private double continuations;
        private int now;
        private double sumNow;

        void add(double[] closes, int bar) {
            bars++;
            volatilities += StrictMath.sqrt(meanSquare(closes, bar + DAY, DAY));
            double deviation = StrictMath.sqrt(DAY * meanSquare(closes, bar, DEVIATION_BARS));
            if (deviation > 0) {
                double past = Math.signum(closes[bar] - closes[bar - DAY]);
                double continuation = past * (closes[bar + DAY] - closes[bar]) / deviation;
                moved++;
                continuations += continuation;
                now++;
                sumNow += continuation;
            }
        }

        void endInstant() {
            if (now > 0) {
                instants.add(sumNow / now);
            }
            now = 0;
            sumNow = 0;
        }

        StateOutcome outcome() {
            return new StateOutcome(
                    bars,
                    bars == 0 ? OptionalDouble.empty() : OptionalDouble.of(volatilities / bars),
                    moved == 0 ? OptionalDouble.empty() : OptionalDouble.of(continuations / moved),
                    statistic());
        }

        private OptionalDouble statistic() {
            if (instants.size() < LEAST_INSTANTS) {
                return OptionalDouble.empty();
            }
            double[] values = instants.stream().mapToDouble(Double::doubleValue).toArray();
            double mean = instants.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            double variance = NeweyWest.longRunVariance(values, DAY) / values.length;
            return variance > 0
                    ? OptionalDouble.of(mean / StrictMath.sqrt(variance))
                    : OptionalDouble.empty();
        }

        /// Mean square of the `count` returns up to bar `last`.
        private static double meanSquare(double[] closes, int last, int count) {
            double squares = 0;
            for (int bar = last - count + 1; bar <= last; bar++) {
                double change = closes[bar] - closes[bar - 1];
                squares += change * change;
            }
            return squares / count;
        }
    }
}
