// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.view;

import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.marketdata.BarAggregator;
import dev.tradewind.marketdatagateway.store.BarStore;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bars for readers, from memory where it reaches back far enough, else from the store; larger
/// timeframes are built from the market's own.
public final class BarReader {

    private final MarketMemory memory;
    private final BarStore store;
    private final Counter hits;
    private final Counter misses;

    /// Which bars of a product: the newest `limit` with `start` <= open time < `end`.
    public record Range(Symbol symbol, Instant start, Instant end, int limit) {}

    public BarReader(MarketMemory memory, BarStore store, Metrics metrics) {
        this.memory = memory;
        this.store = store;
        this.hits = cacheCounter(metrics, "hit");
        this.misses = cacheCounter(metrics, "miss");
    }

    private static Counter cacheCounter(Metrics metrics, String result) {
        return metrics.counter(
                "market.cache.requests",
                "Questions about the market, by whether memory had the answer",
                "result",
                result);
    }

    /// The timeframes that `own` can be built into, itself first.
    public static List<Timeframe> timeframes(Timeframe own) {
        return Arrays.stream(Timeframe.values())
                .filter(each ->
                        each.length().compareTo(own.length()) >= 0
                                && each.length().toSeconds() % own.length().toSeconds() == 0)
                .toList();
    }

    /// The last bar of a product, from memory.
    public List<Bar> last(Symbol symbol) {
        List<Bar> last = memory.last(symbol).map(List::of).orElse(List.of());
        (last.isEmpty() ? misses : hits).increment();
        return last;
    }

    /// The bars of the market's own timeframe.
    public List<Bar> bars(Range range) {
        List<Bar> kept = memory.bars(range.symbol(), range.start(), range.end());
        if (kept.size() >= range.limit()) {
            hits.increment();
            return kept.subList(kept.size() - range.limit(), kept.size());
        }
        if (memoryReachesBackTo(range)) {
            hits.increment();
            return kept;
        }
        misses.increment();
        Timeframe own = memory.market().orElseThrow().timeframe();
        return store.newest(range.symbol(), own, range.start(), range.end(), range.limit());
    }

    /// The closed bars of a larger timeframe that the market's own add up to.
    public List<Bar> bars(Range range, Timeframe timeframe) {
        Timeframe own = memory.market().orElseThrow().timeframe();
        if (timeframe == own) {
            return bars(range);
        }
        int parts = Math.toIntExact(timeframe.length().dividedBy(own.length()));
        Range parted =
                new Range(
                        range.symbol(),
                        range.start(),
                        range.end().plus(timeframe.length()),
                        (range.limit() + 1) * parts);
        List<Bar> larger = new ArrayList<>();
        BarAggregator aggregator = new BarAggregator(own, timeframe);
        bars(parted).forEach(bar -> larger.addAll(aggregator.add(bar)));
        larger.removeIf(bar ->
                bar.openTime().isBefore(range.start()) || !bar.openTime().isBefore(range.end()));
        int surplus = Math.max(0, larger.size() - range.limit());
        return List.copyOf(larger.subList(surplus, larger.size()));
    }

    private boolean memoryReachesBackTo(Range range) {
        List<Bar> all = memory.bars(range.symbol(), Instant.EPOCH, memory.now());
        return !all.isEmpty() && !all.getFirst().openTime().isAfter(range.start());
    }
}
