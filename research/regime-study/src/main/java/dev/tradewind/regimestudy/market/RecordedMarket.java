// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import dev.tradewind.base.check.Checks;
import dev.tradewind.marketdata.BarIntake;
import dev.tradewind.marketdata.Intake;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.label.ExPostLabels;
import dev.tradewind.regime.label.LabelThresholds;
import dev.tradewind.regimestudy.market.StudyMarket.LabelledSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Recorded hourly bars with labels given after the fact, and for each product the bars whose label
/// hangs on the exact thresholds. Short gaps are filled as in the live system; bars that not every
/// product has are left out, and labels look across what is left as if it were one series.
///
/// Source: Tradewind quantitative specification 0 (gaps) and 2.8.
public record RecordedMarket(StudyMarket market, List<boolean[]> ambiguous) {

    private static final Timeframe TIMEFRAME = Timeframe.ONE_HOUR;

    /// Which stretch is scored: bars that open from `from` on and before `to`; earlier ones warm up.
    public record Stretch(Instant from, Instant to) {}

    /// The market of these bars; at least four products.
    public static RecordedMarket of(
            String name, SortedMap<Symbol, List<Bar>> recorded, Stretch stretch) {
        SortedMap<Symbol, SortedMap<Instant, Bar>> filled = new TreeMap<>();
        recorded.forEach((symbol, bars) -> filled.put(symbol, filled(bars, stretch.to)));
        SortedSet<Instant> common = new TreeSet<>(filled.firstEntry().getValue().keySet());
        filled.values().forEach(bars -> common.retainAll(bars.keySet()));
        Checks.require(!common.isEmpty(), "bars", "must overlap", name);
        List<List<Bar>> aligned = new ArrayList<>();
        for (SortedMap<Instant, Bar> bars : filled.values()) {
            aligned.add(common.stream().map(bars::get).toList());
        }
        return labelled(name, List.copyOf(filled.keySet()), aligned, stretch.from);
    }

    /// The same bars with their returns in random order, all products alike: what depends on the
    /// order of returns is gone.
    public RecordedMarket shuffled(long seed) {
        List<Symbol> symbols = market.series().stream().map(LabelledSeries::symbol).toList();
        return labelled(
                market.name() + ", shuffled",
                symbols,
                new ShuffledBars(market, seed).bars(),
                market.openTime(market.warmUpBars()));
    }

    private static RecordedMarket labelled(
            String name, List<Symbol> symbols, List<List<Bar>> bars, Instant from) {
        double[][] closes = new double[symbols.size()][];
        for (int product = 0; product < closes.length; product++) {
            closes[product] =
                    new LabelledSeries(
                                    symbols.get(product),
                                    bars.get(product),
                                    unlabelled(bars.get(product)))
                            .logCloses();
        }
        ExPostLabels labels = ExPostLabels.of(closes);
        List<List<Regime>> byProduct = labels.labels(LabelThresholds.STANDARD);
        List<LabelledSeries> series = new ArrayList<>();
        for (int product = 0; product < closes.length; product++) {
            series.add(
                    new LabelledSeries(
                            symbols.get(product), bars.get(product), byProduct.get(product)));
        }
        long warmUp = bars.getFirst().stream().filter(bar -> bar.openTime().isBefore(from)).count();
        return new RecordedMarket(
                new StudyMarket(name, TIMEFRAME, Math.toIntExact(warmUp), series),
                labels.ambiguous(LabelThresholds.STANDARD));
    }

    private static SortedMap<Instant, Bar> filled(List<Bar> recorded, Instant to) {
        SortedMap<Instant, Bar> filled = new TreeMap<>();
        BarIntake intake = new BarIntake(TIMEFRAME);
        for (Bar bar : recorded) {
            if (bar.openTime().isBefore(to)
                    && intake.offer(bar, bar.closeTime(TIMEFRAME)) instanceof Intake.Taken taken) {
                taken.bars().forEach(each -> filled.put(each.openTime(), each));
            }
        }
        return filled;
    }

    private static List<Regime> unlabelled(List<Bar> bars) {
        return bars.stream().map(_ -> Regime.UNKNOWN).toList();
    }

    /// How often each state is the label of a scored bar.
    public Map<Regime, Long> labelCounts() {
        SortedMap<Regime, Long> counts = new TreeMap<>();
        for (LabelledSeries series : market.series()) {
            series.labels()
                    .subList(market.warmUpBars(), market.bars())
                    .forEach(label -> counts.merge(label, 1L, Long::sum));
        }
        return counts;
    }
}
