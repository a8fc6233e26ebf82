// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.market;

import dev.tradewind.base.check.Checks;
import dev.tradewind.base.hash.Sha256;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Recorded bars, told again. A product that has no bar at an instant is missing there, and an
/// instant at which no product has one does not exist.
public final class RecordedMarket implements BarMarket {

    private static final int IDENTITY_DIGITS = 16;

    private final Timeframe timeframe;
    private final NavigableMap<Symbol, List<Bar>> series = new TreeMap<>();
    private final List<Instrument> instruments;
    private final String contentHash;

    /// A market of the bars `recorded`, each list ascending and not empty.
    public RecordedMarket(Timeframe timeframe, Map<Symbol, List<Bar>> recorded) {
        Checks.require(!recorded.isEmpty(), "recorded", "must hold a product", recorded.keySet());
        this.timeframe = timeframe;
        recorded.forEach((symbol, bars) -> series.put(symbol, ascending(symbol, bars)));
        this.instruments =
                series.entrySet().stream()
                        .map(each -> ProductGrid.of(each.getKey(), each.getValue()))
                        .toList();
        this.contentHash = hash();
    }

    @Override
    public String identity() {
        return "replay of "
                + String.join(",", series.keySet().stream().map(Symbol::toString).toList())
                + ' '
                + timeframe.code()
                + " with content "
                + contentHash.substring(0, IDENTITY_DIGITS);
    }

    /// SHA-256 over every product and bar, in hexadecimal: equal for equal recordings.
    public String contentHash() {
        return contentHash;
    }

    @Override
    public Timeframe timeframe() {
        return timeframe;
    }

    @Override
    public List<Instrument> instruments() {
        return instruments;
    }

    /// The open time of the first bar of any product.
    public Instant firstOpen() {
        return series.values().stream()
                .map(bars -> bars.getFirst().openTime())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The close time of the last bar of any product.
    public Instant lastClose() {
        return series.values().stream()
                .map(bars -> bars.getLast().closeTime(timeframe))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public Optional<MarketInstant> next(Instant after) {
        Instant lastOpen = after.minus(timeframe.length());
        return series.values().stream()
                .flatMap(bars -> barAt(bars, firstOpeningAfter(bars, lastOpen)).stream())
                .map(Bar::openTime)
                .min(Comparator.naturalOrder())
                .map(this::instantOpeningAt);
    }

    private MarketInstant instantOpeningAt(Instant openTime) {
        List<ClosedBar> closed = new ArrayList<>();
        series.forEach((symbol, bars) ->
                barAt(bars, firstOpeningAfter(bars, openTime.minusNanos(1)))
                        .filter(bar -> bar.openTime().equals(openTime))
                        .ifPresent(bar -> closed.add(new ClosedBar(symbol, timeframe, bar))));
        return new MarketInstant(openTime.plus(timeframe.length()), closed);
    }

    @Override
    public List<Bar> bars(Symbol symbol, Instant from, Instant to) {
        List<Bar> bars = series.getOrDefault(symbol, List.of());
        int first = firstOpeningAfter(bars, from.minusNanos(1));
        int end = firstOpeningAfter(bars, to.minusNanos(1));
        return first >= end ? List.of() : bars.subList(first, end);
    }

    private static List<Bar> ascending(Symbol symbol, List<Bar> bars) {
        Checks.require(!bars.isEmpty(), "bars of " + symbol, "must not be empty", bars.size());
        for (int index = 1; index < bars.size(); index++) {
            Checks.require(
                    bars.get(index).openTime().isAfter(bars.get(index - 1).openTime()),
                    "bars of " + symbol,
                    "must be ascending",
                    bars.get(index).openTime());
        }
        return List.copyOf(bars);
    }

    private static Optional<Bar> barAt(List<Bar> bars, int index) {
        return index < bars.size() ? Optional.of(bars.get(index)) : Optional.empty();
    }

    private static int firstOpeningAfter(List<Bar> bars, Instant instant) {
        int low = 0;
        int high = bars.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bars.get(middle).openTime().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private String hash() {
        Sha256 hash = new Sha256();
        series.forEach((symbol, bars) -> {
            hash.add(symbol + " " + timeframe.code() + "\n");
            bars.forEach(bar -> hash.add(bar + "\n"));
        });
        return hash.hex();
    }
}
