// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.testkit.WithRecordings;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.replay.RecordedMessage.BestQuote;
import dev.tradewind.venue.simulator.replay.RecordedMessage.LevelChange;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Trade;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Update;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a recording would be told wrongly, or a broken one told on.
class Level2CsvTest {

    @Test
    void groupsTheRowsOfAMessageInTicksAndLots() {
        List<RecordedMessage> messages = all(Recordings.level2(Recordings.small()));

        assertThat(messages).hasSize(8);
        assertThat(messages.get(2))
                .isEqualTo(
                        new Update(
                                2_000_000,
                                10,
                                12,
                                List.of(
                                        new LevelChange(Side.BUY, 999, 500),
                                        new LevelChange(Side.SELL, 1002, 150))));
        assertThat(messages.get(3))
                .isEqualTo(
                        new BestQuote(
                                2_000_000, 12, new BookLevel(999, 500), new BookLevel(1001, 200)));
        assertThat(messages.get(5)).isEqualTo(new Trade(4_000_000, 70, Side.BUY, 1001, 200));
    }

    @Test
    void tellsTimesThatNeverFall() {
        List<String> lines =
                Recordings.smallWith(
                        "1700000,3,T,71,71,sell,99.9,1", "1800000,9,T,72,72,sell,99.9,1");

        assertThat(all(Recordings.level2(lines)).stream().map(RecordedMessage::time))
                .containsExactly(
                        900_000L,
                        1_000_000L,
                        2_000_000L,
                        2_000_000L,
                        2_000_000L,
                        4_000_000L,
                        4_000_000L,
                        5_000_000L,
                        5_000_000L,
                        9_000_000L);
    }

    @Test
    void takesTheGridFromTheRecording() {
        Instrument grid = Recordings.grid(Recordings.small());

        assertThat(grid.tickSize().value()).isEqualByComparingTo("0.1");
        assertThat(grid.lotSize().value()).isEqualByComparingTo("0.01");
        assertThat(grid.minNotional().amount()).isEqualByComparingTo("0.001");
        assertThatExceptionOfType(BrokenRecordingException.class)
                .isThrownBy(() -> RecordedGrid.of(Recordings.BTC, List.of("a,b").iterator()))
                .withMessageContaining("no columns price and size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1700000,9,U,14,14,bid,99.9 | expected 8 columns",
                "1700000,9,X,14,14,bid,99.9,1 | unknown type: X",
                "1700000,soon,U,14,14,bid,99.9,1 | not a whole number",
                "1700000,9,U,14,14,buy,99.9,1 | neither bid nor ask",
                "1700000,9,U,14,14,bid,none,1 | price: ",
                "1700000,9,U,14,14,bid,99.95,1 | price off the grid: 99.95",
                "1700000,9,U,14,14,bid,99.9,-1 | size: ",
                "1700000,,Q,14,14,bid,99.9,1 | a quote before this line",
            })
    void refusesToGoOnAtABrokenRow(String row, String reason) {
        Instrument grid = Recordings.grid(Recordings.small());
        List<String> lines = Recordings.smallWith(row);

        assertThatExceptionOfType(BrokenRecordingException.class)
                .isThrownBy(() -> all(new Level2Csv("small.csv", grid, lines.iterator())))
                .withMessageStartingWith("small.csv, line 17: " + reason)
                .satisfies(broken -> assertThat(broken.line()).isEqualTo(17))
                .satisfies(broken -> assertThat(broken.reason()).startsWith(reason));
    }

    @Test
    void refusesAWrongHeaderAndEndsWithTheLastRow() {
        Instrument grid = Recordings.grid(Recordings.small());
        assertThatExceptionOfType(BrokenRecordingException.class)
                .isThrownBy(() -> new Level2Csv("x", grid, List.of("a,b").iterator()));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() ->
                        new Level2Csv("x", grid, List.of(Level2Csv.HEADER).iterator()).next());
    }

    @Test
    void readsTradesWithoutABook() {
        List<String> lines =
                List.of(TradeCsv.HEADER, "2000000,0.5,10,sell", "1000000,0.25,4.5,buy");
        TradeCsv trades = new TradeCsv("t", Recordings.grid(lines), lines.iterator());

        assertThat(trades.next()).isEqualTo(new Trade(2_000_000, 1, Side.SELL, 50, 100));
        assertThat(trades.next()).isEqualTo(new Trade(2_000_000, 2, Side.BUY, 25, 45));
        assertThat(trades.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(trades::next);
    }

    @Test
    @WithRecordings
    void readsEveryRecordedTrade() {
        String file = "binance_XRP-ETH_trades.csv.gz";
        Instrument grid =
                Recordings.read(file, lines -> RecordedGrid.of(Symbol.parse("XRP-ETH"), lines));

        List<RecordedMessage> trades =
                Recordings.read(file, lines -> all(new TradeCsv(file, grid, lines)));

        assertThat(trades).hasSize(12_477);
    }

    private static List<RecordedMessage> all(Iterator<? extends RecordedMessage> messages) {
        List<RecordedMessage> all = new ArrayList<>();
        messages.forEachRemaining(all::add);
        return all;
    }
}
