// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.market;

import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.coinbase.rest.Page;
import dev.tradewind.coinbase.rest.Priority;
import dev.tradewind.coinbase.rest.RestClient;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks for products, candles, trades and books: the public ones without a key, the private ones
/// (a higher rate, no cache) with one. Every method may throw
/// [dev.tradewind.venue.VenueException]. Safe from any thread.
public final class MarketClient {

    /// Candles asked for at once. The venue draws the line at about 350, and is not sure where.
    public static final int CANDLES_PER_CALL = 300;

    private final RestClient rest;
    private final String prefix;

    public MarketClient(RestClient rest) {
        this.rest = rest;
        this.prefix = rest.hasKey() ? "" : "/market";
    }

    /// Every spot product whose rules can be read, sorted by symbol.
    public List<Product> products() {
        Call first = Call.read(Priority.DATA, prefix + "/products").with("product_type", "SPOT");
        return rest
                .askAll(
                        first,
                        answer ->
                                new Page<>(
                                        answer.readable("products", Product::read),
                                        nextCursor(answer)))
                .stream()
                .sorted(Comparator.comparing(each -> each.instrument().symbol()))
                .toList();
    }

    private static Optional<String> nextCursor(WireObject answer) {
        return answer.findObject("pagination")
                .filter(page -> page.isTrue("has_next"))
                .flatMap(page -> page.findText("next_cursor"));
    }

    /// One product.
    public Product product(Symbol symbol) {
        return rest.ask(Call.read(Priority.DATA, prefix + "/products/" + symbol), Product::read);
    }

    /// Closed and open bars with `from` <= open time < `to`, ascending, as many calls as it takes;
    /// a bucket without a trade is missing.
    public List<Bar> candles(Symbol symbol, Timeframe timeframe, Instant from, Instant to) {
        SortedMap<Instant, Bar> bars = new TreeMap<>();
        Duration page = timeframe.length().multipliedBy(CANDLES_PER_CALL);
        Instant start = timeframe.openOf(from);
        while (start.isBefore(to)) {
            Instant end = earlier(start.plus(page), to);
            for (Bar bar : page(symbol, timeframe, start, end)) {
                if (!bar.openTime().isBefore(from) && bar.openTime().isBefore(to)) {
                    bars.put(bar.openTime(), bar);
                }
            }
            start = end;
        }
        return List.copyOf(bars.values());
    }

    /// The venue counts both ends, so the last second asked for is the one before `end`.
    private List<Bar> page(Symbol symbol, Timeframe timeframe, Instant start, Instant end) {
        Call call =
                Call.read(Priority.DATA, prefix + "/products/" + symbol + "/candles")
                        .with("start", start.getEpochSecond())
                        .with("end", end.getEpochSecond() - 1)
                        .with("granularity", Candles.granularity(timeframe));
        return rest.ask(call, answer -> answer.all("candles", Candles::read));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// The newest trades, newest first.
    public List<PublicTrade> trades(Symbol symbol, int limit) {
        Call call =
                Call.read(Priority.DATA, prefix + "/products/" + symbol + "/ticker")
                        .with("limit", limit);
        return rest.ask(call, answer -> answer.all("trades", PublicTrade::read));
    }

    /// The book, `limit` levels a side.
    public BookSnapshot book(Symbol symbol, int limit) {
        Call call =
                Call.read(Priority.DATA, prefix + "/product_book")
                        .with("product_id", symbol)
                        .with("limit", limit);
        return rest.ask(call, answer -> BookSnapshot.read(answer.object("pricebook")));
    }
}
