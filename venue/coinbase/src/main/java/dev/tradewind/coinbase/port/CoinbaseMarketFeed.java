// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.market.MarketClient;
import dev.tradewind.coinbase.market.Product;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.VenueException;
import dev.tradewind.venue.VenueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Coinbase's market as a feed of closed bars. Nothing is kept between two questions: the cursor
/// alone says what comes next, so a reader that starts again misses nothing and repeats nothing. A
/// bar is told once the market's own time has passed its close by the grace, and read then. An
/// interval without a trade has no bar. Safe from any thread.
public final class CoinbaseMarketFeed implements MarketDataFeed {

    /// How long to wait for the first word of the market's time.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MarketClient market;
    private final MarketTime time;
    private final MarketScope scope;
    private final Identity identity;
    private volatile @Nullable List<Symbol> symbols;

    /// What the venue is called.
    ///
    /// @param simulated whether orders there trade with nobody
    public record Identity(String host, boolean simulated) {}

    CoinbaseMarketFeed(MarketClient market, MarketTime time, MarketScope scope, Identity identity) {
        this.market = market;
        this.time = time;
        this.scope = scope;
        this.identity = identity;
    }

    @Override
    public VenueStatus status() {
        return new VenueStatus(
                "coinbase",
                identity.simulated(),
                scope.kind(),
                "Coinbase at " + identity.host(),
                scope.timeframe(),
                now(),
                false);
    }

    private Instant now() {
        boolean _ = time.await(Instant.MIN, PATIENCE);
        return time.latest()
                .orElseThrow(() ->
                        new VenueException.Unavailable(
                                "the venue's stream has not told the time yet", null));
    }

    /// The products of the scope with their rules and whether they can be traded now; read anew
    /// each time.
    @Override
    public List<Instrument> instruments() {
        List<Instrument> listed = market.products().stream().map(Product::instrument).toList();
        if (scope.symbols().isEmpty()) {
            return listed;
        }
        List<Instrument> wanted =
                listed.stream().filter(each -> scope.symbols().contains(each.symbol())).toList();
        if (wanted.size() < scope.symbols().size()) {
            List<Symbol> missing = new ArrayList<>(scope.symbols());
            missing.removeAll(wanted.stream().map(Instrument::symbol).toList());
            throw new VenueException.Refused(
                    "INVALID_PRODUCT_ID", "the venue does not list " + missing, null);
        }
        return wanted;
    }

    @Override
    public List<Bar> history(Symbol symbol, Timeframe timeframe, Instant from, Instant to) {
        Instant closed = timeframe.openOf(now().minus(scope.grace()));
        return market.candles(symbol, timeframe, from, to.isBefore(closed) ? to : closed);
    }

    /// The place in the feed after everything that closes at or before `close`, to begin there.
    public static long placeAfter(Instant close) {
        return EventNumber.ofEnd(close);
    }

    /// A reader that starts at 0 begins with the last close.
    @Override
    public List<Numbered<MarketEvent>> marketEvents(long after, int limit, Duration wait) {
        Instant first =
                after > 0
                        ? EventNumber.firstCloseAbove(after, scope.timeframe())
                        : scope.lastClose(now());
        if (!time.await(first.plus(scope.grace()), wait)) {
            return List.of();
        }
        return events(first, limit).stream()
                .filter(each -> each.sequence() > after)
                .limit(limit)
                .toList();
    }

    /// The events of `first` and as many later closes as `limit` has room for.
    private List<Numbered<MarketEvent>> events(Instant first, int limit) {
        Timeframe timeframe = scope.timeframe();
        List<Symbol> products = symbols();
        int closes = Math.clamp(limit / (products.size() + 1), 1, MarketClient.CANDLES_PER_CALL);
        Instant last = scope.lastClose(now());
        Instant full = first.plus(timeframe.length().multipliedBy(closes - 1));
        Instant end = full.isBefore(last) ? full : last;
        SortedMap<Long, MarketEvent> events = new TreeMap<>();
        for (Symbol symbol : products) {
            int place = Collections.binarySearch(products, symbol);
            for (Bar bar :
                    market.candles(symbol, timeframe, first.minus(timeframe.length()), end)) {
                ClosedBar closed = new ClosedBar(symbol, timeframe, bar);
                events.put(
                        EventNumber.ofBar(closed.closeTime(), place),
                        new MarketEvent.BarClosed(closed));
            }
        }
        for (Instant close = first; !close.isAfter(end); close = close.plus(timeframe.length())) {
            events.put(EventNumber.ofEnd(close), new MarketEvent.InstantClosed(timeframe, close));
        }
        List<Numbered<MarketEvent>> numbered = new ArrayList<>(events.size());
        events.forEach((number, event) -> numbered.add(new Numbered<>(number, event)));
        return numbered;
    }

    /// The products of a process do not change, for their places are part of the numbers.
    private List<Symbol> symbols() {
        List<Symbol> known = symbols;
        if (known == null) {
            known =
                    scope.symbols().isEmpty()
                            ? instruments().stream().map(Instrument::symbol).toList()
                            : scope.symbols();
            symbols = known;
        }
        return known;
    }
}
