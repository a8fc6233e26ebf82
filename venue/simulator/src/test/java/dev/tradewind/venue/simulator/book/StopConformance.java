// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import static dev.tradewind.model.order.Side.BUY;
import static dev.tradewind.model.order.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// If this failed, stops and brackets would act too early, too late or twice: their part of the contract.
abstract class StopConformance {

    static final int ANN = 1;
    static final int BOB = 2;
    static final int CAROL = 3;

    final EventTape tape = new EventTape();
    final OrderTicket ticket = new OrderTicket();
    OrderBook book;

    /// The book under test, open for trading.
    protected abstract OrderBook book(PriceProtection protection, BookListener listener);

    @BeforeEach
    void open() {
        book = book(new PriceProtection(500), tape);
    }

    @Test
    void setsOffStopsThatAPrintReachedAndTheirPrintsSetOffOthers() {
        print(100);
        place(ticket(11, ANN).stopLimit(BUY, 120, 1, 103, true));
        place(ticket(12, ANN).stopLimit(BUY, 120, 1, 102, true));
        place(ticket(13, ANN).stopLimit(SELL, 90, 1, 98, false));
        place(sell(14, BOB, 102, 1));
        place(sell(15, BOB, 104, 2));
        tape.drain();

        place(buy(16, CAROL, 102, 1));

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 16",
                        "traded 14 16 SELL 102x1",
                        "filled 14",
                        "filled 16",
                        "triggered 12",
                        "traded 15 12 SELL 104x1",
                        "filled 12",
                        "triggered 11",
                        "traded 15 11 SELL 104x1",
                        "filled 15",
                        "filled 11");
        assertThat(book.ahead(13)).isZero();
        assertThat(book.orders()).extracting(OpenOrder::order).containsExactly(13L);
    }

    @Test
    void letsATriggeredStopRestAtItsLimit() {
        print(100);
        place(ticket(11, ANN).stopLimit(SELL, 97, 5, 98, false).until(1_000));
        place(buy(12, BOB, 98, 1));
        place(sell(13, CAROL, 98, 1));

        assertThat(book.orders())
                .containsExactly(
                        new OpenOrder(
                                11, ANN, SELL, OrderKind.LIMIT, 97, 5, 0, 0, false, false, 1_000));
        tape.drain();
        book.advance(1_000);
        assertThat(tape.drain()).containsExactly("expired 11 5");
    }

    @Test
    void rejectsStopsOnTheWrongSideOfTheMarket() {
        place(ticket(1, ANN).stopLimit(BUY, 120, 1, 103, true));
        print(100);
        tape.drain();

        place(ticket(11, ANN).stopLimit(BUY, 120, 1, 100, true));
        place(ticket(12, ANN).stopLimit(SELL, 90, 1, 100, false));
        place(ticket(13, ANN).stopLimit(BUY, 104, 1, 105, true));
        place(ticket(14, ANN).stopLimit(SELL, 99, 1, 98, false));
        place(ticket(15, ANN).stopLimit(SELL, 99, 1, 0, false));
        place(ticket(16, ANN).stopLimit(SELL, 0, 1, 98, false));
        place(ticket(17, ANN).stopLimit(SELL, 97, 1, 98, false).postOnly());

        assertThat(tape.drain())
                .containsExactly(
                        "rejected 11 STOP_PRICE_BELOW_LAST_TRADE_PRICE",
                        "rejected 12 STOP_PRICE_ABOVE_LAST_TRADE_PRICE",
                        "rejected 13 STOP_PRICE_ABOVE_LIMIT_PRICE",
                        "rejected 14 STOP_PRICE_BELOW_LIMIT_PRICE",
                        "rejected 15 INVALID_STOP_PRICE",
                        "rejected 16 INVALID_LIMIT_PRICE",
                        "rejected 17 UNSUPPORTED_ORDER_CONFIGURATION");
    }

    @Test
    void endsTheStopOfABracketWithItsProfitAndItsProfitWithTheStop() {
        print(1000);
        place(ticket(11, ANN).bracket(SELL, 1100, 4, 900));
        place(ticket(12, BOB).bracket(SELL, 1101, 6, 900));
        tape.drain();

        place(buy(13, CAROL, 1100, 4));
        assertThat(tape.drain())
                .containsExactly(
                        "accepted 13", "traded 11 13 SELL 1100x4", "filled 11", "filled 13");

        place(buy(14, CAROL, 900, 1));
        place(buy(15, CAROL, 855, 3));
        place(sell(16, ANN, 900, 1));
        assertThat(tape.drain())
                .endsWith(
                        "filled 16",
                        "triggered 12",
                        "traded 15 12 BUY 855x3",
                        "filled 15",
                        "rested 12 3 behind 0");
        assertThat(book.bestAsk()).isEqualTo(855);
        assertThat(book.orders()).hasSize(1);
    }

    @Test
    void rejectsBracketsThatMakeNoSense() {
        place(ticket(9, ANN).bracket(SELL, 1100, 4, 900));
        print(1000);
        tape.drain();

        place(ticket(11, ANN).bracket(BUY, 1100, 4, 900));
        place(ticket(12, ANN).bracket(SELL, 890, 4, 900));
        place(ticket(13, ANN).bracket(SELL, 1000, 4, 900));
        place(ticket(14, ANN).bracket(SELL, 1100, 4, 1000));

        assertThat(tape.drain())
                .containsExactly(
                        "rejected 11 INVALID_BRACKET_ORDER_SIDE",
                        "rejected 12 INVALID_BRACKET_PRICES",
                        "rejected 13 INVALID_BRACKET_LIMIT_PRICE",
                        "rejected 14 INVALID_BRACKET_STOP_TRIGGER_PRICE");
    }

    @Test
    void editsAndCancelsStopsAndBrackets() {
        print(1000);
        place(ticket(11, ANN).bracket(SELL, 1100, 4, 900));
        place(ticket(12, ANN).stopLimit(BUY, 1200, 4, 1100, true));
        tape.drain();

        book.edit(new OrderChange(11, ANN, 1100, 3, 900), 0);
        book.edit(new OrderChange(11, ANN, 1100, 3, 950), 0);
        book.edit(new OrderChange(12, ANN, 1200, 4, 1000), 0);
        book.edit(new OrderChange(12, ANN, 1200, 4, 1150), 0);
        assertThat(tape.drain())
                .containsExactly(
                        "edited 11 1100x3 true",
                        "edited 11 1100x3 false",
                        "rested 11 3 behind 0",
                        "refused 12 STOP_PRICE_BELOW_LAST_TRADE_PRICE",
                        "edited 12 1200x4 false");
        assertThat(book.orders()).extracting(OpenOrder::stopPrice).containsExactly(950L, 1150L);

        book.cancel(11, ANN, 0);
        book.cancel(12, ANN, 0);
        assertThat(tape.drain())
                .containsExactly("cancelled 11 REQUESTED 3", "cancelled 12 REQUESTED 4");
        assertThat(book.orders()).isEmpty();
    }

    /// Two strangers trade one lot.
    void print(long price) {
        place(sell(9_001, 91, price, 1));
        place(buy(9_002, 92, price, 1));
        tape.drain();
    }

    void place(OrderTicket filledIn) {
        book.place(filledIn, 0);
    }

    OrderTicket ticket(long order, int owner) {
        return ticket.of(order, owner);
    }

    OrderTicket buy(long order, int owner, long price, long lots) {
        return ticket(order, owner).limit(BUY, price, lots);
    }

    OrderTicket sell(long order, int owner, long price, long lots) {
        return ticket(order, owner).limit(SELL, price, lots);
    }
}
