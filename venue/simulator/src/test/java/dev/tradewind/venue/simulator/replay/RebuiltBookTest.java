// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.testkit.WithRecordings;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.replay.RebuiltBook.Outcome;
import dev.tradewind.venue.simulator.replay.RecordedMessage.BestQuote;
import dev.tradewind.venue.simulator.replay.RecordedMessage.LevelChange;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Snapshot;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Trade;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Update;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, orders would be tried on a book that never was.
class RebuiltBookTest {

    private static final Outcome WAITING = new Outcome.Waiting(0);

    /// How often the exchange told its best prices of a change with which an update ended, and how
    /// often price and size of both sides were those of the book.
    private record Comparison(int quotes, int equal) {}

    @WithRecordings
    @ParameterizedTest
    @CsvSource({"BTC-USDT, 1072", "ETH-USDT, 1056"})
    void equalsEveryBestQuoteThatTheExchangeRecorded(String product, int quotes) {
        String file = "binance_" + product + "_l2.csv.gz";
        Instrument instrument =
                Recordings.read(file, lines -> RecordedGrid.of(Symbol.parse(product), lines));
        assertThat(instrument.tickSize().value()).isEqualByComparingTo("0.01");

        Comparison comparison =
                Recordings.read(file, lines -> compare(new Level2Csv(file, instrument, lines)));

        assertThat(comparison).isEqualTo(new Comparison(quotes, quotes));
    }

    @Test
    void equalsTheBestQuotesOfASmallRecording() {
        assertThat(compare(Recordings.level2(Recordings.small()))).isEqualTo(new Comparison(2, 2));
    }

    @Test
    void holdsBackChangesUntilTheSnapshotAndLeavesOutOldOnes() {
        RebuiltBook book = new RebuiltBook();

        assertThat(book.apply(update(8, 9, 1))).isEqualTo(new Outcome.Waiting(1));
        assertThat(book.apply(update(10, 12, 5))).isEqualTo(new Outcome.Waiting(2));
        assertThat(book.isCurrent()).isFalse();
        assertThat(book.best(Side.BUY)).isZero();
        assertThat(book.apply(snapshot(10, 4))).isEqualTo(new Outcome.Current(12));
        assertThat(book.lots(Side.BUY, 100)).isEqualTo(5);
        assertThat(book.apply(update(11, 12, 9))).isEqualTo(new Outcome.Old(12));
        assertThat(book.apply(snapshot(11, 9))).isEqualTo(new Outcome.Old(12));
        assertThat(book.levels(Side.BUY, 9)).containsExactly(new BookLevel(100, 5));
    }

    @Test
    void isOfTheSnapshotWhenThatHoldsAllThatWaited() {
        RebuiltBook book = new RebuiltBook();
        book.apply(update(8, 9, 1));

        assertThat(book.apply(snapshot(10, 4))).isEqualTo(new Outcome.Current(10));
        assertThat(book.lots(Side.BUY, 100)).isEqualTo(4);
        assertThat(book.lastId()).isEqualTo(10);
    }

    @Test
    void isVoidAfterAGapUntilTheNextSnapshot() {
        RebuiltBook book = new RebuiltBook();
        book.apply(snapshot(10, 4));

        assertThat(book.apply(update(13, 14, 6))).isEqualTo(new Outcome.Gap(11, 13));
        assertThat(book.isCurrent()).isFalse();
        assertThat(book.levels(Side.BUY, 9)).isEmpty();
        assertThat(book.apply(update(15, 15, 7))).isEqualTo(new Outcome.Waiting(2));
        assertThat(book.apply(snapshot(12, 5))).isEqualTo(new Outcome.Current(15));
        assertThat(book.lots(Side.BUY, 100)).isEqualTo(7);
    }

    @Test
    void seesAGapBetweenTheSnapshotAndWhatWaited() {
        RebuiltBook book = new RebuiltBook();
        book.apply(update(20, 21, 1));

        assertThat(book.apply(snapshot(10, 4))).isEqualTo(new Outcome.Gap(11, 20));
        assertThat(book.apply(snapshot(19, 4))).isEqualTo(new Outcome.Current(21));
    }

    @Test
    void keepsTheNewestOfWhatWaitsTooLong() {
        RebuiltBook book = new RebuiltBook();
        for (int id = 1; id <= 10_001; id++) {
            book.apply(update(id, id, id));
        }

        assertThat(book.apply(snapshot(0, 4))).isEqualTo(new Outcome.Gap(1, 2));
        assertThat(book.apply(snapshot(9_999, 4))).isEqualTo(new Outcome.Current(10_001));
    }

    private static Snapshot snapshot(long lastId, long lots) {
        return new Snapshot(0, lastId, List.of(new LevelChange(Side.BUY, 100, lots)));
    }

    private static Update update(long firstId, long lastId, long lots) {
        return new Update(0, firstId, lastId, List.of(new LevelChange(Side.BUY, 100, lots)));
    }

    private static Comparison compare(Iterator<RecordedMessage> messages) {
        RebuiltBook book = new RebuiltBook();
        Map<Long, BestQuote> told = new TreeMap<>();
        int quotes = 0;
        int equal = 0;
        while (messages.hasNext()) {
            Outcome outcome =
                    switch (messages.next()) {
                        case Snapshot snapshot -> book.apply(snapshot);
                        case Update update -> book.apply(update);
                        case BestQuote quote -> waitingWith(told, quote);
                        case Trade _ -> WAITING;
                    };
            if (outcome instanceof Outcome.Current(long id) && told.containsKey(id)) {
                quotes++;
                equal += isBest(told.get(id), book) ? 1 : 0;
            }
        }
        return new Comparison(quotes, equal);
    }

    private static Outcome waitingWith(Map<Long, BestQuote> told, BestQuote quote) {
        told.put(quote.id(), quote);
        return WAITING;
    }

    private static boolean isBest(BestQuote quote, RebuiltBook book) {
        return book.levels(Side.BUY, 1).equals(List.of(quote.bid()))
                && book.levels(Side.SELL, 1).equals(List.of(quote.ask()));
    }
}
