// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.coinbase.edge.StreamPayloads;
import dev.tradewind.coinbase.market.BookLevel;
import dev.tradewind.coinbase.stream.MessageReader;
import dev.tradewind.coinbase.stream.StreamEvent;
import dev.tradewind.coinbase.wire.Oddities;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, we would quote from a book that is not the venue's.
class LevelBooksTest {

    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Symbol ETH = Symbol.parse("ETH-USD");

    private final MessageReader reader = new MessageReader(new WireReader(new Oddities()));
    private final LevelBooks books = new LevelBooks();

    @Test
    void appliesAbsoluteQuantitiesAndRemovesLevelsOfZero() {
        tell("snapshot", BTC, "bid 99 1", "bid 98 2", "offer 101 1", "offer 102 5");
        tell("update", BTC, "bid 99 0.00000000", "offer 100 3", "bid 98 4");
        LevelBook book = books.find(BTC).orElseThrow();
        assertThat(book.bestBid()).contains(level("98", "4"));
        assertThat(book.bestAsk()).contains(level("100", "3"));
        assertThat(book.levels(Side.SELL, 2)).containsExactly(level("100", "3"), level("101", "1"));
    }

    @Test
    void waitsForTheSnapshotOfEachProduct() {
        tell("update", BTC, "bid 99 1");
        assertThat(books.find(BTC)).isEmpty();
        tell("snapshot", ETH, "bid 9 1");
        tell("update", BTC, "bid 99 1");
        tell("snapshot", BTC, "bid 90 1");
        assertThat(books.find(BTC).orElseThrow().bestBid()).contains(level("90", "1"));
        assertThat(books.find(ETH)).isPresent();
    }

    @Test
    void aNewSnapshotReplacesTheBook() {
        tell("snapshot", BTC, "bid 99 1", "offer 101 1");
        tell("snapshot", BTC, "bid 50 1");
        assertThat(books.find(BTC).orElseThrow().bestBid()).contains(level("50", "1"));
        assertThat(books.find(BTC).orElseThrow().bestAsk()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void isNotWholeOnceAnythingMayBeMissing(StreamEvent interruption) {
        tell("snapshot", BTC, "bid 99 1");
        books.hear(interruption);
        assertThat(books.find(BTC)).isEmpty();
        tell("update", BTC, "bid 98 1");
        assertThat(books.find(BTC)).isEmpty();
    }

    private static List<StreamEvent> interruptions() {
        return List.of(
                new StreamEvent.Gap(1, 3),
                new StreamEvent.Lost("x"),
                new StreamEvent.Unreadable("x"),
                new StreamEvent.Overflowed(5));
    }

    @Test
    void aCrossedBookIsNotWhole() {
        tell("snapshot", BTC, "bid 99 1", "offer 101 1");
        books.hear(new StreamEvent.Opened());
        tell("update", BTC, "bid 101 1");
        assertThat(books.find(BTC)).isEmpty();
    }

    private void tell(String type, Symbol symbol, String... levels) {
        books.hear(
                new StreamEvent.Told(
                        reader.read(StreamPayloads.book(1, type, symbol.toString(), levels))));
    }

    private static BookLevel level(String price, String quantity) {
        return new BookLevel(Price.of(price), Quantity.of(quantity));
    }
}
