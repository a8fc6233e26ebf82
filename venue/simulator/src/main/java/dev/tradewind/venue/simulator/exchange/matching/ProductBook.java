// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.clearing.ClearedBook;
import dev.tradewind.venue.simulator.book.clearing.ProductUnits;
import dev.tradewind.venue.simulator.book.log.EventJournal;
import dev.tradewind.venue.simulator.book.log.LoggedEvent;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// One product of the exchange: its book, what happened in it that nobody has been told yet, and what
/// everybody may know of it.
final class ProductBook {

    private static final int MOST_TRADES = 10_000;

    private final Instrument instrument;
    private final ProductUnits units;
    private final ClearedBook book;
    private final EventJournal journal;
    private final TicketWriter writer;
    private final Candles candles;
    private final Deque<PublicTrade> trades = new ArrayDeque<>();
    private long told;
    private long lastTrade;

    ProductBook(Instrument instrument, ClearedBook book, EventJournal journal, List<Bar> history) {
        this.instrument = instrument;
        this.units = new ProductUnits(instrument);
        this.book = book;
        this.journal = journal;
        this.writer = new TicketWriter(units);
        this.candles = new Candles(history);
    }

    Instrument instrument() {
        return instrument;
    }

    ProductUnits units() {
        return units;
    }

    ClearedBook book() {
        return book;
    }

    TicketWriter writer() {
        return writer;
    }

    Candles candles() {
        return candles;
    }

    Listing listing() {
        return new Listing(instrument, book.status());
    }

    /// What happened since the last time somebody asked.
    List<LoggedEvent> news() {
        if (journal.last() == told) {
            return List.of();
        }
        List<LoggedEvent> news = journal.after(told, Integer.MAX_VALUE);
        if (news.getFirst().sequence() != told + 1) {
            throw new IllegalStateException(
                    "the journal of %s lost events after %d".formatted(instrument.symbol(), told));
        }
        told = journal.last();
        return news;
    }

    BigDecimal price(long ticks) {
        return units.price(ticks).value();
    }

    BigDecimal quantity(long lots) {
        return units.quantity(lots).value();
    }

    /// Writes a trade down for everybody.
    PublicTrade trade(BigDecimal price, BigDecimal quantity, Side makerSide, Instant time) {
        PublicTrade trade =
                new PublicTrade(++lastTrade, instrument.symbol(), price, quantity, makerSide, time);
        trades.addFirst(trade);
        if (trades.size() > MOST_TRADES) {
            trades.removeLast();
        }
        candles.add(time, new Price(price), new Quantity(quantity));
        return trade;
    }

    List<PublicTrade> trades(int limit) {
        List<PublicTrade> newest = new ArrayList<>();
        Iterator<PublicTrade> all = trades.iterator();
        while (all.hasNext() && newest.size() < limit) {
            newest.add(all.next());
        }
        return newest;
    }

    List<BookRow> rows(Side side, int limit) {
        List<BookLevel> levels = book.levels(side);
        return levels.subList(0, Math.min(limit, levels.size())).stream()
                .map(each -> new BookRow(price(each.price()), quantity(each.lots())))
                .toList();
    }
}
