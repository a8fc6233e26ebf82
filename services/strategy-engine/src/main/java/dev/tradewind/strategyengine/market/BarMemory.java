// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.market;

import dev.tradewind.marketdata.BarSeries;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.strategy.port.MarketView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every bar the gateway has told, in memory. The history of a series is read from the gateway when
/// the series is first touched; from then on its events extend it. One thread at a time.
public final class BarMemory implements MarketView {

    private record Key(Symbol symbol, Timeframe timeframe) {}

    private final GatewayHistory history;
    private final ProductCatalogue products;
    private final int keptBars;
    private final Map<Key, BarSeries> series = new HashMap<>();

    public BarMemory(GatewayHistory history, ProductCatalogue products, int keptBars) {
        this.history = history;
        this.products = products;
        this.keptBars = keptBars;
    }

    /// Remembers a bar that closed; one that is known already changes nothing.
    public void add(BarClosed closed) {
        BarSeries known = seriesOf(closed.symbol(), closed.timeframe());
        Bar bar = closed.bar();
        if (known.last().filter(last -> !bar.openTime().isAfter(last.openTime())).isEmpty()) {
            known.append(bar);
        }
    }

    @Override
    public Optional<Instrument> instrument(Symbol symbol) {
        return products.find(symbol);
    }

    @Override
    public List<Bar> bars(
            Symbol symbol, Timeframe timeframe, @Nullable Instant after, Instant asOf) {
        return seriesOf(symbol, timeframe).bars(after, asOf);
    }

    private BarSeries seriesOf(Symbol symbol, Timeframe timeframe) {
        Key key = new Key(symbol, timeframe);
        BarSeries known = series.get(key);
        if (known != null) {
            return known;
        }
        BarSeries loaded = new BarSeries(timeframe, keptBars);
        history.newest(symbol, timeframe, keptBars).forEach(loaded::append);
        series.put(key, loaded);
        return loaded;
    }
}
