// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.EventTape;
import dev.tradewind.venue.simulator.book.OrderChange;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.book.queue.QueueModel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a strategy would be measured on fills that it could not have had.
class ReplayedBookTest {

    private static final int ME = 2;
    private static final long MILLI = 1_000_000;
    private static final String[] BOOK = {
        "1 S bid 99.9 4", "1 S bid 99.8 5", "1 S ask 100.1 2", "1 S ask 100.2 3", "1 S ask 103 9",
    };

    private final EventTape tape = new EventTape();
    private final OrderTicket ticket = new OrderTicket();

    @Test
    void walksTheRecordedDepth() {
        ReplayedBook book = book();
        at(book, 2).place(mine(1).limit(Side.BUY, 1002, 450), 2 * MILLI);

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 1",
                        "traded 0 1 SELL 1001x200",
                        "traded 0 1 SELL 1002x250",
                        "filled 1");
        assertThat(book.levels(Side.SELL))
                .containsExactly(new BookLevel(1002, 50), new BookLevel(1030, 900));
        assertThat(book.bestAsk()).isEqualTo(1002);
    }

    @Test
    void getsBackHalfOfWhatItTookInFiveSeconds() {
        ReplayedBook book = book();
        at(book, 2).place(mine(1).market(Side.SELL, 400), 2 * MILLI);
        assertThat(book.bestBid()).isEqualTo(998);

        book.advance(5_002 * MILLI);
        assertThat(book.levels(Side.BUY)).first().isEqualTo(new BookLevel(999, 200));
        book.advance(10_002 * MILLI);
        assertThat(book.levels(Side.BUY)).first().isEqualTo(new BookLevel(999, 300));
        book.place(mine(2).limit(Side.SELL, 999, 300), 10_002 * MILLI);
        book.advance(15_002 * MILLI);
        assertThat(book.levels(Side.BUY)).first().isEqualTo(new BookLevel(999, 200));
        book.advance(500_000 * MILLI);
        assertThat(book.levels(Side.BUY)).first().isEqualTo(new BookLevel(999, 400));
    }

    /// The price had moved by 1 % and a tenth of all that traded is taken: by sqrt(0.1) of 1 % more.
    @Test
    void paysMoreForAWhileAfterTakingMuch() {
        ReplayedBook book =
                book(
                        "1000 T buy 100.1 10",
                        "2000 T buy 101.1 10",
                        "2001 U ask 100.1 0",
                        "2001 U ask 100.2 0",
                        "2001 U ask 101 90");
        at(book, 2_002).place(mine(1).market(Side.BUY, 200), 2_002 * MILLI);
        book.place(mine(2).limit(Side.BUY, 1020, 10).timeInForce(TimeInForce.IOC), 2_002 * MILLI);
        book.place(mine(3).limit(Side.BUY, 1013, 10).timeInForce(TimeInForce.FOK), 2_002 * MILLI);
        book.place(mine(4).limit(Side.SELL, 990, 10).timeInForce(TimeInForce.IOC), 2_002 * MILLI);
        book.advance(7_002 * MILLI);
        book.place(mine(5).limit(Side.BUY, 1020, 10).timeInForce(TimeInForce.IOC), 7_002 * MILLI);

        assertThat(tape.drain().stream().filter(each -> !each.startsWith("accepted")))
                .containsExactly(
                        "traded 0 1 SELL 1010x200",
                        "filled 1",
                        "traded 0 2 SELL 1014x10",
                        "filled 2",
                        "cancelled 3 FILL_OR_KILL 10",
                        "traded 0 4 BUY 999x10",
                        "filled 4",
                        "traded 0 5 SELL 1012x10",
                        "filled 5");
    }

    @Test
    void fillsAfterWhatStoodBeforeIt() {
        ReplayedBook book =
                book(
                        "10 T sell 99.9 3",
                        "11 T sell 99.9 1.5",
                        "12 T sell 99.9 9",
                        "13 T buy 100.1 1");
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 200), 2 * MILLI);
        assertThat(tape.drain()).containsExactly("accepted 1", "rested 1 200 behind 400");

        book.advance(10 * MILLI);
        assertThat(tape.drain()).containsExactly("traded 0 0 BUY 999x300");
        assertThat(book.ahead(1)).isEqualTo(100);
        book.advance(11 * MILLI);
        assertThat(tape.drain()).containsExactly("traded 1 0 BUY 999x50", "traded 0 0 BUY 999x100");
        assertThat(book.orders())
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.lots()).isEqualTo(150);
                    assertThat(order.filled()).isEqualTo(50);
                });
        book.advance(20 * MILLI);
        assertThat(tape.drain())
                .containsExactly(
                        "traded 1 0 BUY 999x150",
                        "filled 1",
                        "traded 0 0 BUY 999x750",
                        "traded 0 0 SELL 1001x100");
        assertThat(book.lastPrice()).isEqualTo(1001);
        assertThat(book.ahead(1)).isEqualTo(-1);
    }

    @Test
    void takesOffWhatWasFilledElsewhere() {
        ReplayedBook book = book("10 T sell 99.9 4.5");
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 200), 2 * MILLI);
        at(book, 3).reduce(1, 170, 3 * MILLI);
        tape.drain();
        assertThat(book.orders().getFirst().filled()).isZero();

        book.advance(10 * MILLI);
        assertThat(tape.drain())
                .containsExactly("traded 1 0 BUY 999x30", "filled 1", "traded 0 0 BUY 999x420");
        assertThatThrownBy(() -> book.reduce(1, 1, 10 * MILLI))
                .hasMessage("lots must be above 0 and at most 0: 1");

        book.place(mine(2).limit(Side.BUY, 990, 20), 11 * MILLI);
        tape.drain();
        book.reduce(2, 20, 11 * MILLI);
        assertThat(tape.drain()).containsExactly("decremented 2 0 990x20", "filled 2");
        assertThat(book.orders()).isEmpty();
    }

    @Test
    void fillsAllAtOnceWhenTheMarketTradesThrough() {
        ReplayedBook book = book("10 T sell 99.9 0.5");
        at(book, 2).place(mine(1).limit(Side.BUY, 1000, 200), 2 * MILLI);
        tape.drain();

        book.advance(10 * MILLI);
        assertThat(tape.drain()).containsExactly("traded 1 0 BUY 1000x200", "filled 1");
    }

    /// 4 stand before us and then 4 behind; 6 of the 8 leave without a trade.
    @ParameterizedTest
    @CsvSource({"RISK_AVERSE, 200", "LINEAR, 100", "CUBE, 100"})
    void movesForwardAsItsQueueModelSays(QueueModel model, long ahead) {
        ReplayTerms terms = new ReplayTerms(model, Latency.NONE, Duration.ofSeconds(5), 1);
        ReplayedBook book = book(terms, "10 U bid 99.9 8", "11 U bid 99.9 2");
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 200), 2 * MILLI);

        book.advance(11 * MILLI);
        assertThat(book.ahead(1)).isEqualTo(ahead);
    }

    @Test
    void tradesWithWhatComesToStandOnTheOtherSide() {
        ReplayedBook book =
                book(
                        "10 U ask 99.9 1.5",
                        "10 U bid 99.9 0",
                        "11 U ask 99.9 1.7",
                        "12 U ask 99.8 9");
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 200), 2 * MILLI);
        tape.drain();

        book.advance(10 * MILLI);
        assertThat(tape.drain()).containsExactly("traded 1 0 BUY 999x150");
        book.advance(11 * MILLI);
        assertThat(tape.drain()).containsExactly("traded 1 0 BUY 999x20");
        book.advance(12 * MILLI);
        assertThat(tape.drain()).containsExactly("traded 1 0 BUY 999x30", "filled 1");
    }

    @Test
    void arrivesLateAndIsTurnedDownWhenTheBookHasMoved() {
        ReplayedBook book = book(late(), "5 U ask 100.1 0", "5 U ask 100.2 0", "5 U ask 100 1");
        at(book, 2).place(mine(1).limit(Side.BUY, 1000, 100).postOnly(), 2 * MILLI);
        book.place(mine(2).limit(Side.BUY, 1002, 300), 2 * MILLI);
        assertThat(tape.drain()).containsExactly("accepted 1", "accepted 2");

        book.advance(11 * MILLI);
        assertThat(tape.drain()).isEmpty();
        book.advance(12 * MILLI);
        assertThat(tape.drain())
                .containsExactly(
                        "cancelled 1 POST_ONLY 100",
                        "traded 0 2 SELL 1000x100",
                        "rested 2 200 behind 0");
    }

    @Test
    void mayFillWhileItsCancelIsUnderWay() {
        ReplayedBook book = book(late(), "24 T sell 99.8 1");
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 100), 2 * MILLI);
        book.place(mine(2).limit(Side.BUY, 990, 100), 2 * MILLI);
        at(book, 20).cancel(1, ME, 20 * MILLI);
        book.cancel(2, ME, 20 * MILLI);
        tape.drain();

        book.advance(40 * MILLI);
        assertThat(tape.drain())
                .containsExactly("traded 1 0 BUY 999x100", "filled 1", "cancelled 2 REQUESTED 100");
        assertThat(book.next()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void cancelsAtOnceWithoutLatencyAndOnlyForItsOwner() {
        ReplayedBook book = book();
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 100), 2 * MILLI);
        tape.drain();

        book.cancel(1, ME + 1, 2 * MILLI);
        book.cancel(9, ME, 2 * MILLI);
        book.cancel(1, ME, 2 * MILLI);
        assertThat(tape.drain())
                .containsExactly(
                        "refused 1 NOT_ALLOWED_TO_CANCEL",
                        "refused 9 UNKNOWN_CANCEL_ORDER",
                        "cancelled 1 REQUESTED 100");
    }

    @Test
    void endsWhatMayNotRest() {
        ReplayedBook book = book();
        at(book, 2)
                .place(mine(1).limit(Side.BUY, 1001, 300).timeInForce(TimeInForce.FOK), 2 * MILLI);
        book.place(mine(2).limit(Side.BUY, 1001, 300).timeInForce(TimeInForce.IOC), 2 * MILLI);
        book.place(mine(3).market(Side.BUY, 1250), 2 * MILLI);
        book.place(mine(4).market(Side.BUY, 900), 2 * MILLI);
        book.place(mine(5).limit(Side.SELL, 999, 400).timeInForce(TimeInForce.FOK), 2 * MILLI);

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 1",
                        "cancelled 1 FILL_OR_KILL 300",
                        "accepted 2",
                        "traded 0 2 SELL 1001x200",
                        "cancelled 2 IMMEDIATE_OR_CANCEL 100",
                        "accepted 3",
                        "traded 0 3 SELL 1002x300",
                        "traded 0 3 SELL 1030x900",
                        "cancelled 3 MARKET_REST 50",
                        "rejected 4 INVALID_NO_LIQUIDITY",
                        "accepted 5",
                        "traded 0 5 BUY 999x400",
                        "filled 5");
    }

    @Test
    void spendsABudgetAsFarAsItGoes() {
        ReplayedBook book = book();
        at(book, 2).place(mine(1).marketByQuote(Side.BUY, 203_000), 2 * MILLI);
        book.place(mine(2).marketByQuote(Side.BUY, 2_004), 2 * MILLI);

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 1",
                        "traded 0 1 SELL 1001x200",
                        "traded 0 1 SELL 1002x2",
                        "cancelled 1 MARKET_REST 0",
                        "accepted 2",
                        "traded 0 2 SELL 1002x2",
                        "filled 2");
    }

    @Test
    void expiresWhenItsTimeComes() {
        ReplayedBook book = book("10 T sell 99.8 1");
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 100).until(9 * MILLI), 2 * MILLI);
        tape.drain();

        book.advance(10 * MILLI);
        assertThat(tape.drain()).containsExactly("expired 1 100", "traded 0 0 BUY 998x100");
    }

    @Test
    void keepsItsPlaceOnlyWhenMadeSmaller() {
        ReplayedBook book = book("10 T sell 99.9 4.5");
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 200), 2 * MILLI);
        tape.drain();

        book.edit(OrderChange.limit(1, ME, 999, 100), 3 * MILLI);
        book.edit(OrderChange.limit(1, ME, 999, 100), 3 * MILLI);
        book.edit(OrderChange.limit(9, ME, 999, 100), 3 * MILLI);
        book.advance(10 * MILLI);
        book.edit(OrderChange.limit(1, ME, 1001, 150), 11 * MILLI);
        assertThat(tape.drain())
                .containsExactly(
                        "edited 1 999x100 true",
                        "refused 1 EDIT_REQUEST_EQUAL_TO_ORIGINAL_REQUEST",
                        "refused 9 ORDER_NOT_FOUND",
                        "traded 1 0 BUY 999x50",
                        "traded 0 0 BUY 999x400",
                        "edited 1 1001x150 false",
                        "traded 0 1 SELL 1001x100",
                        "filled 1");
    }

    @Test
    void turnsDownWhatItCannotDo() {
        ReplayedBook book = book(late());
        at(book, 2).place(mine(1).stopLimit(Side.BUY, 1010, 100, 1005, true), 2 * MILLI);
        book.place(mine(2).bracket(Side.SELL, 1010, 100, 990), 2 * MILLI);
        book.place(mine(3).limit(Side.BUY, 1001, 100).postOnly(), 2 * MILLI);
        book.place(mine(4).limit(Side.BUY, 999, 100), 2 * MILLI);
        book.place(mine(4).limit(Side.BUY, 999, 100), 2 * MILLI);
        book.edit(OrderChange.limit(4, ME, 999, 50), 2 * MILLI);

        assertThat(tape.drain())
                .containsExactly(
                        "rejected 1 UNSUPPORTED_ORDER_CONFIGURATION",
                        "rejected 2 UNSUPPORTED_ORDER_CONFIGURATION",
                        "rejected 3 INVALID_LIMIT_PRICE_POST_ONLY",
                        "accepted 4",
                        "rejected 4 DUPLICATE_CLIENT_ORDER_ID",
                        "refused 4 COMMANDER_REJECTED_EDIT_ORDER");
        assertThatIllegalArgumentException().isThrownBy(() -> book.advance(MILLI));
    }

    @Test
    void standsStillWhileTheProductDoes() {
        ReplayedBook book = book(late(), "20 T sell 99 1", "21 U ask 99 1", "40 T sell 99 1");
        at(book, 2).place(mine(1).limit(Side.BUY, 999, 100), 2 * MILLI);
        at(book, 15).place(mine(2).limit(Side.BUY, 998, 100), 15 * MILLI);
        book.changeStatus(ProductStatus.CANCEL_ONLY, 16 * MILLI);
        tape.drain();

        book.advance(30 * MILLI);
        assertThat(tape.drain()).containsExactly("cancelled 2 PRODUCT_CLOSED 100");
        book.changeStatus(ProductStatus.ONLINE, 30 * MILLI);
        assertThat(book.status()).isEqualTo(ProductStatus.ONLINE);
        book.advance(40 * MILLI);
        assertThat(tape.drain()).contains("traded 1 0 BUY 999x100", "filled 1");

        book.place(mine(3).limit(Side.BUY, 900, 100), 40 * MILLI);
        book.changeStatus(ProductStatus.DISABLED, 41 * MILLI);
        book.cancel(3, ME, 41 * MILLI);
        book.changeStatus(ProductStatus.DELISTED, 41 * MILLI);
        assertThat(tape.drain())
                .containsExactly(
                        "accepted 3",
                        "refused 3 COMMANDER_REJECTED_CANCEL_ORDER",
                        "cancelled 3 DELISTED 100");
    }

    @Test
    void fillsOnRecordedTradesAloneOnlyWhenTheyGoThrough() {
        ReplayedBook book =
                new ReplayedBook(
                        Script.trades(
                                "1 sell 100 2",
                                "2 buy 100.2 3",
                                "10 sell 99.9 50",
                                "11 sell 99.8 0.5",
                                "12 buy 99.7 1"),
                        ReplayTerms.CAUTIOUS,
                        PriceProtection.OTHER,
                        tape);
        at(book, 2);
        assertThat(book.levels(Side.BUY)).containsExactly(new BookLevel(1000, 200));
        assertThat(book.levels(Side.SELL)).containsExactly(new BookLevel(1002, 300));
        book.place(mine(1).limit(Side.BUY, 999, 300), 2 * MILLI);
        book.place(mine(2).market(Side.BUY, 500), 2 * MILLI);
        tape.drain();

        book.advance(10 * MILLI);
        assertThat(tape.drain()).containsExactly("traded 0 0 BUY 999x5000");
        book.advance(11 * MILLI);
        assertThat(tape.drain()).containsExactly("traded 1 0 BUY 999x300", "filled 1");
        book.advance(12 * MILLI);
        assertThat(book.levels(Side.SELL)).containsExactly(new BookLevel(997, 100));
        assertThat(book.levels(Side.BUY)).containsExactly(new BookLevel(996, 100));
    }

    private static ReplayTerms late() {
        Delay five = new Delay(Duration.ofMillis(5), 0);
        return ReplayTerms.CAUTIOUS.with(new Latency(five, five, five));
    }

    private ReplayedBook book(String... rows) {
        return book(ReplayTerms.CAUTIOUS, rows);
    }

    private ReplayedBook book(ReplayTerms terms, String... rows) {
        String[] all =
                Stream.of(List.of(BOOK), List.of(rows))
                        .flatMap(List::stream)
                        .toArray(String[]::new);
        return new ReplayedBook(Script.level2(all), terms, PriceProtection.OTHER, tape);
    }

    private ReplayedBook at(ReplayedBook book, long millis) {
        book.advance(millis * MILLI);
        tape.drain();
        return book;
    }

    private OrderTicket mine(long order) {
        return ticket.of(order, ME);
    }
}
