// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.matching.BookSource;
import dev.tradewind.venue.simulator.exchange.matching.ExchangeSetup;
import dev.tradewind.venue.simulator.exchange.matching.MarketFlow;
import dev.tradewind.venue.simulator.exchange.matching.MatchingExchange;
import dev.tradewind.venue.simulator.exchange.matching.ProductDoor;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Recordings of products, as the books and the market of an exchange. It ends with the last of them.
/// It is told once: every exchange needs a market of its own.
public final class ReplayedMarket implements MarketFlow, BookSource {

    private final Map<Symbol, ProductRecording> recordings = new TreeMap<>();
    private final Map<Symbol, ReplayedBook> books = new TreeMap<>();
    private final ReplayTerms terms;

    public ReplayedMarket(List<ProductRecording> recordings, ReplayTerms terms) {
        recordings.forEach(each -> this.recordings.put(each.instrument().symbol(), each));
        this.terms = terms;
        Checks.require(
                !recordings.isEmpty() && this.recordings.size() == recordings.size(),
                "recordings",
                "must be one of each product",
                recordings.size());
    }

    /// Opens an exchange that tells the recordings, from the beginning of the first; `seed` is that of
    /// its ids.
    public Exchange open(FeeSchedule fees, long seed) {
        List<Instrument> instruments =
                recordings.values().stream().map(ProductRecording::instrument).toList();
        Instant start = Instant.ofEpochSecond(0, begin());
        Exchange.Model model = new Exchange.Model(MarketKind.REPLAYED, market(), terms.words());
        return MatchingExchange.open(
                new ExchangeSetup(model, instruments, Map.of(), fees, start, seed), this, this);
    }

    private long begin() {
        long first =
                recordings.values().stream().mapToLong(ProductRecording::next).min().orElseThrow();
        Checks.require(first < Long.MAX_VALUE, "recordings", "must not be empty", first);
        return first;
    }

    private String market() {
        List<String> products =
                recordings.values().stream()
                        .map(each ->
                                each.instrument().symbol()
                                        + (each.hasDepth() ? " level 2" : " trades"))
                        .toList();
        return "replay of " + String.join(", ", products);
    }

    @Override
    public OrderBook book(
            Instrument instrument, PriceProtection protection, BookListener listener) {
        ProductRecording recording = recordings.get(instrument.symbol());
        if (recording == null) {
            throw new IllegalArgumentException("product must be recorded: " + instrument.symbol());
        }
        ReplayedBook book = new ReplayedBook(recording, terms, protection, listener);
        books.put(instrument.symbol(), book);
        return book;
    }

    @Override
    public long next() {
        long next = Long.MAX_VALUE;
        for (ReplayedBook book : books.values()) {
            next = Math.min(next, book.next());
        }
        return next;
    }

    @Override
    public void act(List<ProductDoor> doors) {
        long now = next();
        int index = 0;
        for (ReplayedBook book : books.values()) {
            if (book.next() == now) {
                doors.get(index).pass();
                return;
            }
            index++;
        }
    }
}
