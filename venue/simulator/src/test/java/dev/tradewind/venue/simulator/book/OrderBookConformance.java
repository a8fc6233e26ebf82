// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import static dev.tradewind.model.order.Side.BUY;
import static dev.tradewind.model.order.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.order.TimeInForce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// If this failed, an order book would not do what Coinbase's does: the contract by example.
public abstract class OrderBookConformance {

    private static final int ANN = 1;
    private static final int BOB = 2;
    private static final int CAROL = 3;

    private final EventTape tape = new EventTape();
    private final OrderTicket ticket = new OrderTicket();
    private OrderBook book;

    /// The book under test, open for trading.
    protected abstract OrderBook book(PriceProtection protection, BookListener listener);

    @BeforeEach
    void open() {
        book = book(new PriceProtection(500), tape);
    }

    @Test
    void tradesAtTheMakersPriceInOrderOfPriceThenTime() {
        place(sell(1, ANN, 102, 5));
        place(sell(2, ANN, 101, 5));
        place(sell(3, BOB, 101, 5));
        tape.drain();

        place(buy(4, CAROL, 102, 12));

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 4",
                        "traded 2 4 SELL 101x5",
                        "filled 2",
                        "traded 3 4 SELL 101x5",
                        "filled 3",
                        "traded 1 4 SELL 102x2",
                        "filled 4");
        assertThat(book.levels(SELL)).containsExactly(new BookLevel(102, 3));
        assertThat(book.lastPrice()).isEqualTo(102);
    }

    @Test
    void restsWhatFindsNoMatchBehindWhatIsThere() {
        place(buy(1, ANN, 99, 4));
        place(buy(2, BOB, 99, 6));
        place(buy(3, CAROL, 98, 1));

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 1",
                        "rested 1 4 behind 0",
                        "accepted 2",
                        "rested 2 6 behind 4",
                        "accepted 3",
                        "rested 3 1 behind 0");
        assertThat(book.bestBid()).isEqualTo(99);
        assertThat(book.bestAsk()).isZero();
        assertThat(book.ahead(2)).isEqualTo(4);
        assertThat(book.ahead(9)).isEqualTo(-1);
        assertThat(book.levels(BUY)).containsExactly(new BookLevel(99, 10), new BookLevel(98, 1));
    }

    @Test
    void cancelsForItsOwnerOnly() {
        place(buy(1, ANN, 99, 4));
        tape.drain();

        book.cancel(1, BOB, 0);
        book.cancel(1, ANN, 0);
        book.cancel(1, ANN, 0);

        assertThat(tape.drain())
                .containsExactly(
                        "refused 1 NOT_ALLOWED_TO_CANCEL",
                        "cancelled 1 REQUESTED 4",
                        "refused 1 UNKNOWN_CANCEL_ORDER");
        assertThat(book.orders()).isEmpty();
    }

    @Test
    void endsTheRestOfAnImmediateOrder() {
        place(sell(1, ANN, 100, 5));
        tape.drain();

        place(buy(2, BOB, 100, 8).timeInForce(TimeInForce.IOC));

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 2",
                        "traded 1 2 SELL 100x5",
                        "filled 1",
                        "cancelled 2 IMMEDIATE_OR_CANCEL 3");
    }

    @Test
    void fillsAFillOrKillOrderWhollyOrNotAtAll() {
        place(sell(1, ANN, 100, 5));
        place(sell(2, BOB, 101, 5));
        tape.drain();

        place(buy(3, CAROL, 101, 11).timeInForce(TimeInForce.FOK));
        place(buy(4, BOB, 101, 6).timeInForce(TimeInForce.FOK));
        place(buy(5, CAROL, 101, 10).timeInForce(TimeInForce.FOK));

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 3",
                        "cancelled 3 FILL_OR_KILL 11",
                        "accepted 4",
                        "cancelled 4 FILL_OR_KILL 6",
                        "accepted 5",
                        "traded 1 5 SELL 100x5",
                        "filled 1",
                        "traded 2 5 SELL 101x5",
                        "filled 2",
                        "filled 5");
    }

    @Test
    void rejectsAPostOnlyOrderThatWouldTake() {
        place(sell(1, ANN, 100, 5));
        tape.drain();

        place(buy(2, BOB, 100, 1).postOnly());
        place(buy(3, BOB, 99, 1).postOnly());
        place(sell(4, BOB, 99, 1).postOnly());

        assertThat(tape.drain())
                .containsExactly(
                        "rejected 2 INVALID_LIMIT_PRICE_POST_ONLY",
                        "accepted 3",
                        "rested 3 1 behind 0",
                        "rejected 4 INVALID_LIMIT_PRICE_POST_ONLY");
    }

    @Test
    void stopsAMarketOrderAtItsProtection() {
        place(buy(1, ANN, 990, 5));
        place(sell(2, ANN, 1010, 5));
        place(sell(3, ANN, 1050, 5));
        place(sell(4, ANN, 1051, 5));
        tape.drain();

        assertThat(book.protectedPrice(BUY)).isEqualTo(1050);
        assertThat(book.protectedPrice(SELL)).isEqualTo(950);
        place(ticket(5, BOB).market(BUY, 12));

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 5",
                        "traded 2 5 SELL 1010x5",
                        "filled 2",
                        "traded 3 5 SELL 1050x5",
                        "filled 3",
                        "cancelled 5 MARKET_REST 2");
    }

    @Test
    void spendsABudgetToTheLastWholeLot() {
        place(sell(1, ANN, 1000, 2));
        place(sell(2, ANN, 1010, 5));
        tape.drain();

        place(ticket(3, BOB).marketByQuote(BUY, 4_500));
        place(ticket(4, BOB).marketByQuote(BUY, 1_009));
        place(ticket(5, BOB).marketByQuote(BUY, 2_020));

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 3",
                        "traded 1 3 SELL 1000x2",
                        "filled 1",
                        "traded 2 3 SELL 1010x2",
                        "filled 3",
                        "accepted 4",
                        "cancelled 4 MARKET_REST 0",
                        "accepted 5",
                        "traded 2 5 SELL 1010x2",
                        "filled 5");
    }

    @Test
    void rejectsAMarketOrderWithoutAMarket() {
        place(ticket(1, ANN).market(SELL, 5));
        place(ticket(2, ANN).marketByQuote(SELL, 5));
        place(ticket(3, ANN).market(BUY, 5).postOnly());

        assertThat(tape.drain())
                .containsExactly(
                        "rejected 1 INVALID_NO_LIQUIDITY",
                        "rejected 2 UNSUPPORTED_ORDER_CONFIGURATION",
                        "rejected 3 UNSUPPORTED_ORDER_CONFIGURATION");
    }

    @Test
    void decrementsBothOrdersOfOneOwnerThatMeet() {
        place(sell(1, ANN, 100, 5));
        place(sell(2, ANN, 101, 5));
        tape.drain();

        place(buy(3, ANN, 101, 8));

        assertThat(tape.drain())
                .containsExactly(
                        "accepted 3",
                        "decremented 1 3 100x5",
                        "cancelled 1 SELF_TRADE 0",
                        "decremented 2 3 101x3",
                        "cancelled 3 SELF_TRADE 0");
        assertThat(book.orders()).singleElement().matches(order -> order.lots() == 2);
        assertThat(book.lastPrice()).isZero();

        place(buy(4, ANN, 101, 2));
        assertThat(tape.drain())
                .containsExactly(
                        "accepted 4",
                        "decremented 2 4 101x2",
                        "cancelled 2 SELF_TRADE 0",
                        "cancelled 4 SELF_TRADE 0");
    }

    @Test
    void editsDownInPlaceAndOtherwiseToTheBack() {
        place(buy(1, ANN, 99, 10));
        place(buy(2, BOB, 99, 5));
        tape.drain();

        book.edit(OrderChange.limit(1, ANN, 99, 4), 0);
        assertThat(tape.drain()).containsExactly("edited 1 99x4 true");
        assertThat(book.ahead(2)).isEqualTo(4);

        book.edit(OrderChange.limit(1, ANN, 99, 6), 0);
        assertThat(tape.drain()).containsExactly("edited 1 99x6 false", "rested 1 6 behind 5");
        assertThat(book.ahead(1)).isEqualTo(5);

        book.edit(OrderChange.limit(2, BOB, 98, 5), 0);
        assertThat(tape.drain()).containsExactly("edited 2 98x5 false", "rested 2 5 behind 0");
    }

    @Test
    void editsTheWholeSizeFilledPartIncluded() {
        place(buy(1, ANN, 99, 10));
        place(sell(2, BOB, 99, 4));
        tape.drain();

        book.edit(OrderChange.limit(1, ANN, 99, 4), 0);
        book.edit(OrderChange.limit(1, ANN, 99, 5), 0);

        assertThat(tape.drain())
                .containsExactly(
                        "refused 1 CANNOT_EDIT_TO_BELOW_FILLED_SIZE", "edited 1 99x5 true");
        assertThat(book.orders())
                .containsExactly(
                        new OpenOrder(1, ANN, BUY, OrderKind.LIMIT, 99, 1, 4, 0, false, false, 0));
    }

    @Test
    void takesWithAnEditThatCrosses() {
        place(buy(1, ANN, 99, 10));
        place(sell(2, BOB, 101, 4));
        tape.drain();

        book.edit(OrderChange.limit(1, ANN, 101, 10), 0);

        assertThat(tape.drain())
                .containsExactly(
                        "edited 1 101x10 false",
                        "traded 2 1 SELL 101x4",
                        "filled 2",
                        "rested 1 6 behind 0");
    }

    @Test
    void refusesEditsThatCoinbaseRefuses() {
        place(buy(1, ANN, 99, 10).postOnly());
        place(buy(2, ANN, 98, 10).until(50));
        place(sell(3, BOB, 101, 4));
        tape.drain();

        book.edit(OrderChange.limit(9, ANN, 99, 1), 0);
        book.edit(OrderChange.limit(1, BOB, 99, 1), 0);
        book.edit(OrderChange.limit(2, ANN, 98, 1), 0);
        book.edit(OrderChange.limit(1, ANN, 0, 1), 0);
        book.edit(OrderChange.limit(1, ANN, 99, 0), 0);
        book.edit(OrderChange.limit(1, ANN, 99, 10), 0);
        book.edit(new OrderChange(1, ANN, 99, 11, 90), 0);
        book.edit(OrderChange.limit(1, ANN, 101, 10), 0);

        assertThat(tape.drain())
                .containsExactly(
                        "refused 9 ORDER_NOT_FOUND",
                        "refused 1 CALLER_ID_MISMATCH",
                        "refused 2 ONLY_LIMIT_ORDER_EDITS_SUPPORTED",
                        "refused 1 INVALID_EDITED_PRICE",
                        "refused 1 INVALID_EDITED_SIZE",
                        "refused 1 EDIT_REQUEST_EQUAL_TO_ORIGINAL_REQUEST",
                        "refused 1 INVALID_STOP_PRICE",
                        "refused 1 INVALID_LIMIT_PRICE_POST_ONLY");
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

    @Test
    void expiresBeforeTheCommandOfThatTime() {
        place(sell(1, ANN, 100, 5).until(20));
        place(sell(2, ANN, 100, 5).until(10));
        place(sell(3, ANN, 100, 5).until(10));
        place(sell(4, ANN, 100, 5).until(30));
        tape.drain();

        book.place(buy(5, BOB, 100, 5), 20);

        assertThat(tape.drain())
                .containsExactly(
                        "expired 2 5",
                        "expired 3 5",
                        "expired 1 5",
                        "accepted 5",
                        "traded 4 5 SELL 100x5",
                        "filled 4",
                        "filled 5");
    }

    @Test
    void rejectsMalformedOrders() {
        place(buy(1, ANN, 100, 5).timeInForce(TimeInForce.GTD));
        book.place(buy(2, ANN, 100, 5).until(7), 7);
        book.place(buy(3, ANN, 0, 5), 7);
        book.place(buy(4, ANN, 100, 0), 7);
        book.place(buy(5, ANN, 100, OrderBook.MAX_LOTS + 1), 7);
        book.place(buy(6, ANN, OrderBook.MAX_PRICE + 1, 1), 7);
        book.place(buy(7, ANN, 100, 1).postOnly().timeInForce(TimeInForce.FOK), 7);
        book.place(buy(8, ANN, 100, 1).postOnly().timeInForce(TimeInForce.IOC), 7);
        book.place(ticket(9, ANN).marketByQuote(BUY, 0), 7);
        book.place(ticket(10, ANN).marketByQuote(BUY, OrderBook.MAX_BUDGET + 1), 7);
        book.place(buy(11, ANN, 100, 1), 7);
        book.place(buy(11, ANN, 100, 1), 7);

        assertThat(tape.drain())
                .containsExactly(
                        "rejected 1 GTD_ORDERS_MUST_HAVE_END_TIME",
                        "rejected 2 END_TIME_IS_IN_THE_PAST",
                        "rejected 3 INVALID_LIMIT_PRICE",
                        "rejected 4 INVALID_BASE_SIZE_TOO_SMALL",
                        "rejected 5 INVALID_BASE_SIZE_TOO_LARGE",
                        "rejected 6 INVALID_PRICE_TOO_LARGE",
                        "rejected 7 POST_ONLY_NOT_ALLOWED_WITH_FOK",
                        "rejected 8 UNSUPPORTED_ORDER_CONFIGURATION",
                        "rejected 9 INVALID_QUOTE_SIZE_TOO_SMALL",
                        "rejected 10 INVALID_QUOTE_SIZE_TOO_LARGE",
                        "accepted 11",
                        "rested 11 1 behind 0",
                        "rejected 11 DUPLICATE_CLIENT_ORDER_ID");
        assertThatIllegalArgumentException().isThrownBy(() -> book.advance(6));
        assertThatIllegalArgumentException().isThrownBy(() -> ticket.of(0, ANN));
    }

    @Test
    void takesOnlyWhatTheStatusOfTheProductAllows() {
        place(sell(1, ANN, 100, 5));
        tape.drain();

        book.changeStatus(ProductStatus.LIMIT_ONLY, 0);
        place(ticket(2, BOB).market(BUY, 1));
        place(buy(3, BOB, 100, 1));
        book.changeStatus(ProductStatus.POST_ONLY, 0);
        place(buy(4, BOB, 90, 1));
        place(buy(5, BOB, 90, 1).postOnly());
        book.changeStatus(ProductStatus.CANCEL_ONLY, 0);
        place(buy(6, BOB, 90, 1).postOnly());
        book.edit(OrderChange.limit(5, BOB, 91, 1), 0);
        book.cancel(5, BOB, 0);
        book.changeStatus(ProductStatus.DISABLED, 0);
        place(buy(7, BOB, 90, 1));
        book.cancel(1, ANN, 0);
        book.changeStatus(ProductStatus.DELISTED, 0);
        place(buy(8, BOB, 90, 1));

        assertThat(tape.drain())
                .containsExactly(
                        "rejected 2 ORDER_ENTRY_DISABLED",
                        "accepted 3",
                        "traded 1 3 SELL 100x1",
                        "filled 3",
                        "rejected 4 ORDER_ENTRY_DISABLED",
                        "accepted 5",
                        "rested 5 1 behind 0",
                        "rejected 6 ORDER_ENTRY_DISABLED",
                        "refused 5 COMMANDER_REJECTED_EDIT_ORDER",
                        "cancelled 5 REQUESTED 1",
                        "rejected 7 TRADING_DISABLED",
                        "refused 1 COMMANDER_REJECTED_CANCEL_ORDER",
                        "cancelled 1 DELISTED 4",
                        "rejected 8 UNTRADABLE_PRODUCT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.changeStatus(ProductStatus.ONLINE, 0));
    }

    @Test
    void gathersOrdersInAnAuctionAndOpensAtOnePrice() {
        book.changeStatus(ProductStatus.AUCTION, 0);
        place(ticket(1, ANN).market(BUY, 1));
        place(buy(2, ANN, 100, 1).timeInForce(TimeInForce.IOC));
        place(buy(3, ANN, 103, 5));
        place(sell(4, BOB, 99, 4));
        place(buy(5, CAROL, 101, 5));
        place(sell(6, BOB, 101, 4));
        place(sell(7, CAROL, 101, 9));
        assertThat(tape.drain())
                .startsWith("rejected 1 ORDER_ENTRY_DISABLED", "rejected 2 ORDER_ENTRY_DISABLED")
                .noneMatch(event -> event.startsWith("traded"));
        assertThat(book.bestBid()).isGreaterThan(book.bestAsk());

        book.changeStatus(ProductStatus.CANCEL_ONLY, 0);
        assertThat(tape.drain()).isEmpty();
        book.changeStatus(ProductStatus.ONLINE, 0);

        assertThat(tape.drain())
                .containsExactly(
                        "traded 3 4 BUY 101x4",
                        "filled 4",
                        "traded 3 6 BUY 101x1",
                        "filled 3",
                        "traded 5 6 BUY 101x3",
                        "filled 6",
                        "decremented 5 7 101x2",
                        "cancelled 5 SELF_TRADE 0");
        assertThat(book.levels(SELL)).containsExactly(new BookLevel(101, 7));
        assertThat(book.bestBid()).isZero();
    }

    @Test
    void keepsPricesThatLieFarApart() {
        for (int order = 1; order <= 60; order++) {
            place(sell(order, ANN, 1_000_000 - 13_000L * (order % 20) + order, 1));
            place(buy(1_000 + order, ANN, 500_000 - 13_000L * (order % 20) - order, 1));
        }
        tape.drain();
        place(buy(2_000, BOB, 2_000_000, 60));
        place(sell(2_001, BOB, 1, 60));

        assertThat(tape.drain()).hasSize(2 + 4 * 60 + 2);
        assertThat(book.orders()).isEmpty();
        assertThat(book.lastPrice()).isEqualTo(500_000 - 13_000 * 19 - 59);
    }

    /// Two strangers trade one lot.
    private void print(long price) {
        place(sell(9_001, 91, price, 1));
        place(buy(9_002, 92, price, 1));
        tape.drain();
    }

    private void place(OrderTicket filledIn) {
        book.place(filledIn, 0);
    }

    private OrderTicket ticket(long order, int owner) {
        return ticket.of(order, owner);
    }

    private OrderTicket buy(long order, int owner, long price, long lots) {
        return ticket(order, owner).limit(BUY, price, lots);
    }

    private OrderTicket sell(long order, int owner, long price, long lots) {
        return ticket(order, owner).limit(SELL, price, lots);
    }
}
