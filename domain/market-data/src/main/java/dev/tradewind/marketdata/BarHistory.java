// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The closed bars of many products, in memory. Every question names the instant it is asked for,
/// and no bar that closed later is in the answer. One thread appends, any thread reads.
public final class BarHistory {

    private final int capacity;
    private final Map<Symbol, Map<Timeframe, BarSeries>> series = new ConcurrentSkipListMap<>();

    /// Keeps at least the newest `capacity` bars of each series.
    public BarHistory(int capacity) {
        this.capacity = capacity;
    }

    /// Appends a bar, which must be newer than the last of its series.
    public void append(ClosedBar closed) {
        series.computeIfAbsent(closed.symbol(), _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(closed.timeframe(), each -> new BarSeries(each, capacity))
                .append(closed.bar());
    }

    /// Bars that opened after `after` (all that are kept if null) and closed at or before `asOf`,
    /// ascending; empty for an unknown series. The list is a fixed view: appending later does not
    /// change it.
    public List<Bar> bars(
            Symbol symbol, Timeframe timeframe, @Nullable Instant after, Instant asOf) {
        return find(symbol, timeframe).map(each -> each.bars(after, asOf)).orElse(List.of());
    }

    /// The newest bar of a series.
    public Optional<Bar> last(Symbol symbol, Timeframe timeframe) {
        return find(symbol, timeframe).flatMap(BarSeries::last);
    }

    /// Every product with at least one bar, sorted.
    public List<Symbol> symbols() {
        return List.copyOf(series.keySet());
    }

    private Optional<BarSeries> find(Symbol symbol, Timeframe timeframe) {
        return Optional.ofNullable(series.get(symbol)).map(each -> each.get(timeframe));
    }
}
