// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import java.time.Instant;
import java.util.List;

/// Several products at the same instants, each bar with its true state. The first `warmUpBars` are
/// shown to classifiers but not scored, nor are bars whose label is UNKNOWN.
public record StudyMarket(
        String name, Timeframe timeframe, int warmUpBars, List<LabelledSeries> series) {

    /// The bars of one product and the state of each.
    public record LabelledSeries(Symbol symbol, List<Bar> bars, List<Regime> labels) {
        public LabelledSeries {
            bars = List.copyOf(bars);
            labels = List.copyOf(labels);
            Checks.require(
                    labels.size() == bars.size(),
                    "labels",
                    "must be " + bars.size(),
                    labels.size());
        }

        /// Natural logarithms of the closes.
        public double[] logCloses() {
            return bars.stream()
                    .mapToDouble(bar -> StrictMath.log(bar.close().value().doubleValue()))
                    .toArray();
        }
    }

    public StudyMarket {
        Checks.positive("series", series.size());
        series = List.copyOf(series);
        int bars = series.getFirst().bars().size();
        for (LabelledSeries each : series) {
            Checks.require(
                    each.bars().size() == bars, "bars", "must be " + bars, each.bars().size());
        }
    }

    /// How many bars each product has.
    public int bars() {
        return series.getFirst().bars().size();
    }

    /// The open time of bar number `bar`.
    public Instant openTime(int bar) {
        return series.getFirst().bars().get(bar).openTime();
    }

    /// Which of the series stands for the market in a picture: Bitcoin where there is one, else the
    /// first.
    public int leader() {
        for (int index = 0; index < series.size(); index++) {
            if (series.get(index).symbol().base().code().equals("BTC")) {
                return index;
            }
        }
        return 0;
    }

    /// The bars of all products that close together as number `bar`, in the order of the series.
    public List<ClosedBar> closing(int bar) {
        return series.stream()
                .map(each -> new ClosedBar(each.symbol(), timeframe, each.bars().get(bar)))
                .toList();
    }
}
