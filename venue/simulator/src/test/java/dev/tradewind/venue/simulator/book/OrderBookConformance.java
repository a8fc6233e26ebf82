// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import static dev.tradewind.model.order.Side.BUY;
import static dev.tradewind.model.order.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.order.TimeInForce;
import org.junit.jupiter.api.Test;

/// If this failed, an order book would not do what Coinbase's does: the contract by example.
public abstract class OrderBookConformance extends StopConformance {

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
    void takesOffWhatWasFilledElsewhere() {
        place(buy(1, ANN, 99, 4).until(50));
        place(buy(2, BOB, 99, 6));
        book.changeStatus(ProductStatus.DISABLED, 0);
        tape.drain();

        book.reduce(1, 3, 0);
        assertThat(book.ahead(2)).isEqualTo(1);
        book.reduce(1, 1, 0);
        assertThat(tape.drain())
                .containsExactly("decremented 1 0 99x3", "decremented 1 0 99x1", "filled 1");
        assertThat(book.levels(BUY)).containsExactly(new BookLevel(99, 6));
        assertThatThrownBy(() -> book.reduce(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.reduce(2, 7, 0))
                .hasMessage("lots must be above 0 and at most 6: 7");
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
}
