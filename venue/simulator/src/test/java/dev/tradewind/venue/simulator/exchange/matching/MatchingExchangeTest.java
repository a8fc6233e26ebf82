// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.ETH;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.START;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.USD;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.limit;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.market;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.OrderEdit;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.OrderStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a customer of the exchange would see other orders, money or prices than the book
/// has.
class MatchingExchangeTest {

    private static final Instant EARLIER = START.minusSeconds(3600);
    private static final Instant LATER = START.plusSeconds(3600);

    private final TestExchange test = new TestExchange();
    private final MatchingExchange exchange = test.exchange;

    @Test
    void restsHoldsAndFillsWithFeesByRole() {
        String buy = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));
        assertThat(test.order(test.ann, buy).hold()).isEqualByComparingTo("201.8");
        assertThat(test.balance(test.ann, USD))
                .isEqualTo(new VenueBalance(USD, number("9798.2"), number("201.8")));

        String sell = test.taken(test.bob, limit("b1", Side.SELL, "99.00", "0.5"));

        CustomerOrder bought = test.order(test.ann, buy);
        assertThat(bought.standing()).isEqualTo(OrderStanding.OPEN);
        assertThat(bought.filled()).isEqualByComparingTo("0.5");
        assertThat(bought.fees()).isEqualByComparingTo("0.25");
        CustomerOrder sold = test.order(test.bob, sell);
        assertThat(sold.standing()).isEqualTo(OrderStanding.FILLED);
        assertThat(sold.filledValue()).isEqualByComparingTo("50");
        assertThat(sold.fees()).isEqualByComparingTo("0.45");
        assertThat(sold.hold()).isZero();
        assertThat(exchange.executions(test.bob))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.role()).isEqualTo(LiquidityRole.TAKER);
                    assertThat(each.kind()).isEqualTo(Execution.Kind.FILL);
                    assertThat(each.orderId()).isEqualTo(sell);
                });
        assertThat(test.told)
                .containsExactly(
                        "2 a1 OPEN 0", "trade 100 x 0.5", "3 b1 FILLED 0.5", "2 a1 OPEN 0.5");
    }

    @Test
    void answersTheSameClientOrderIdWithTheSameOrder() {
        OrderEntry entry = limit("a1", Side.BUY, "100.00", "2");
        assertThat(exchange.place(test.ann, entry)).isEqualTo(exchange.place(test.ann, entry));
        assertThat(exchange.orders(test.ann)).hasSize(1);
        assertThat(test.taken(test.bob, limit("a1", Side.SELL, "120.00", "1"))).isNotBlank();
    }

    @Test
    void forgetsAnOrderThatNeverCameIn() {
        assertThat(refused(test.ann, limit("a1", Side.BUY, "100.00", "2000")))
                .isEqualTo("INSUFFICIENT_FUND");
        assertThat(exchange.orders(test.ann)).isEmpty();
        assertThat(test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"))).isNotBlank();
        assertThat(test.told).containsExactly("2 a1 OPEN 0");
    }

    @Test
    void refusesWhatIsOffTheGridInsteadOfRounding() {
        assertThat(refused(test.ann, limit("1", Side.BUY, "100.001", "1")))
                .isEqualTo("INVALID_PRICE_PRECISION");
        assertThat(refused(test.ann, limit("1", Side.BUY, "100", "0.0001")))
                .isEqualTo("INVALID_SIZE_PRECISION");
        assertThat(refused(test.ann, limit("1", Side.BUY, "100", "-1")))
                .isEqualTo("INVALID_BASE_SIZE_TOO_SMALL");
        assertThat(refused(test.ann, limit("1", Side.BUY, "-3", "1")))
                .isEqualTo("INVALID_LIMIT_PRICE");
        assertThat(refused(test.ann, limit("1", Side.BUY, "100", "0.005")))
                .isEqualTo("INVALID_QUOTE_SIZE_TOO_SMALL");
        assertThat(refused(test.ann, market("1", Side.BUY, OrderKind.MARKET_BY_QUOTE, "0.000001")))
                .isEqualTo("INVALID_QUOTE_SIZE_PRECISION");
        assertThat(refused(test.ann, market("1", Side.BUY, OrderKind.MARKET_BY_QUOTE, "0")))
                .isEqualTo("INVALID_QUOTE_SIZE_TOO_SMALL");
        assertThat(refused(test.ann, stop("1", "90.00", "95.001", false)))
                .isEqualTo("INVALID_STOP_PRICE_PRECISION");
        assertThat(refused(test.ann, limit("1", Side.BUY, "5", "1", TimeInForce.GTD, false)))
                .isEqualTo("GTD_ORDERS_MUST_HAVE_END_TIME");
        assertThat(refused(test.ann, until("1", Duration.ofDays(1000))))
                .isEqualTo("END_TIME_TOO_FAR_IN_FUTURE");
        OrderEntry elsewhere =
                new OrderEntry(
                        "1",
                        Symbol.parse("XRP-USD"),
                        Side.BUY,
                        OrderKind.LIMIT,
                        TimeInForce.GTC,
                        number("1"),
                        number("1"),
                        null,
                        false,
                        false,
                        null);
        assertThat(refused(test.ann, elsewhere)).isEqualTo("INVALID_PRODUCT_ID");
        assertThat(exchange.preview(test.ann, elsewhere)).isPresent();
    }

    @Test
    void previewsWithoutChangingAnything() {
        assertThat(exchange.preview(test.ann, limit("1", Side.BUY, "100", "2"))).isEmpty();
        assertThat(exchange.preview(test.ann, limit("1", Side.BUY, "100", "2000")))
                .map(Answer.Refused::code)
                .hasValue("INSUFFICIENT_FUND");
        assertThat(exchange.preview(test.ann, limit("1", Side.BUY, "100.001", "2")))
                .map(Answer.Refused::code)
                .hasValue("INVALID_PRICE_PRECISION");
        assertThat(exchange.preview(test.ann, market("1", Side.BUY, OrderKind.MARKET, "1")))
                .map(Answer.Refused::code)
                .hasValue("INVALID_NO_LIQUIDITY");
        assertThat(exchange.orders(test.ann)).isEmpty();
        assertThat(test.balance(test.ann, USD).reserved()).isZero();
    }

    @Test
    void buysForABudgetWithItsFeeInside() {
        test.taken(test.bob, limit("b1", Side.SELL, "100.00", "5"));
        String id = test.taken(test.ann, market("a1", Side.BUY, OrderKind.MARKET_BY_QUOTE, "50"));
        CustomerOrder order = test.order(test.ann, id);
        assertThat(order.filledValue().add(order.fees())).isLessThanOrEqualTo(number("50"));
        assertThat(order.filled()).isEqualByComparingTo("0.495");
        assertThat(order.standing()).isEqualTo(OrderStanding.FILLED);
    }

    @Test
    void editsAndRemembersWhatWasBefore() {
        String id = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));
        OrderEdit edit = new OrderEdit(id, number("90.00"), number("3"), null);
        assertThat(exchange.edit(test.ann, edit)).isEqualTo(new Answer.Taken(id));
        CustomerOrder order = test.order(test.ann, id);
        assertThat(order.entry().limitPrice()).isEqualByComparingTo("90");
        assertThat(order.entry().size()).isEqualByComparingTo("3");
        assertThat(order.edits())
                .containsExactly(new CustomerOrder.Edit(number("100.00"), number("2"), START));

        assertThat(refusal(exchange.edit(test.ann, edit)))
                .isEqualTo("EDIT_REQUEST_EQUAL_TO_ORIGINAL_REQUEST");
        assertThat(refusal(exchange.edit(test.bob, edit))).isEqualTo("ORDER_NOT_FOUND");
        assertThat(refusal(exchange.edit(test.ann, terms(id, "90.001", "3"))))
                .isEqualTo("INVALID_EDITED_PRICE");
        assertThat(refusal(exchange.edit(test.ann, terms(id, "90", "0"))))
                .isEqualTo("INVALID_EDITED_SIZE");
        assertThat(
                        refusal(
                                exchange.edit(
                                        test.ann,
                                        new OrderEdit(
                                                id, number("90"), number("2"), number("0.001")))))
                .isEqualTo("INVALID_STOP_PRICE");
        exchange.cancel(test.ann, id);
        assertThat(refusal(exchange.edit(test.ann, edit)))
                .isEqualTo("ONLY_OPEN_ORDERS_CAN_BE_EDITED");
    }

    @Test
    void cancelsOnceAndSaysWhyNotTwice() {
        String id = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));
        assertThat(refusal(exchange.cancel(test.bob, id))).isEqualTo("UNKNOWN_CANCEL_ORDER");
        assertThat(exchange.cancel(test.ann, id)).isEqualTo(new Answer.Taken(id));
        assertThat(test.order(test.ann, id).endReason()).isEqualTo("requested");
        assertThat(refusal(exchange.cancel(test.ann, id))).isEqualTo("INVALID_CANCEL_REQUEST");
        test.taken(test.ann, limit("a2", Side.BUY, "100.00", "1"));
        String sold = test.taken(test.bob, limit("b1", Side.SELL, "100.00", "1"));
        assertThat(refusal(exchange.cancel(test.bob, sold))).isEqualTo("ORDER_IS_FULLY_FILLED");
        exchange.changeStatus(ETH, ProductStatus.DISABLED);
        assertThat(test.told).last().isEqualTo("ETH-USD DISABLED");
        assertThat(refused(test.ann, limit("a3", Side.BUY, "100.00", "1")))
                .isEqualTo("TRADING_DISABLED");
    }

    @Test
    void triggersAStopByTheLastTrade() {
        trade("100.00");
        test.taken(test.ann, limit("a9", Side.BUY, "80.00", "5"));
        String stop = test.taken(test.bob, stop("b9", "85.00", "90.00", false));
        assertThat(test.order(test.bob, stop).triggered()).isFalse();
        trade("90.00");
        CustomerOrder order = test.order(test.bob, stop);
        assertThat(order.triggered()).isTrue();
        assertThat(order.standing()).isEqualTo(OrderStanding.OPEN);
        assertThat(exchange.edit(test.bob, terms(stop, "86.00", "1")))
                .isEqualTo(new Answer.Taken(stop));
    }

    @Test
    void expiresAtTheEndTime() {
        String id = test.taken(test.ann, until("a1", Duration.ofMinutes(1)));
        exchange.advance(START.plusSeconds(59));
        assertThat(test.order(test.ann, id).isOpen()).isTrue();
        exchange.advance(START.plusSeconds(61));
        assertThat(test.order(test.ann, id).standing()).isEqualTo(OrderStanding.EXPIRED);
        assertThat(exchange.time()).isEqualTo(START.plusSeconds(61));
        assertThatThrownBy(() -> exchange.advance(START)).hasMessageContaining("before");
    }

    @Test
    void losesSizeInsteadOfTradingWithItself() {
        String id = test.taken(test.bob, limit("b1", Side.SELL, "100.00", "2"));
        String taker = test.taken(test.bob, limit("b2", Side.BUY, "100.00", "0.5"));
        assertThat(test.order(test.bob, id).hold()).isEqualByComparingTo("1.5");
        assertThat(test.order(test.bob, taker).endReason()).isEqualTo("self trade");
        assertThat(exchange.executions(test.bob)).isEmpty();
    }

    @Test
    void makesCandlesOfItsTrades() {
        Bar early =
                Bar.recorded(
                        START.minusSeconds(120),
                        Price.of("70"),
                        Price.of("80"),
                        Price.of("60"),
                        Price.of("75"),
                        Quantity.of("3"));
        Candles candles = new Candles(List.of(early));
        candles.add(START.minusSeconds(90), Price.of("90"), Quantity.of("1"));
        candles.add(START.plusSeconds(5), Price.of("50"), Quantity.of("2"));
        assertThat(candles.bars(Timeframe.ONE_MINUTE, EARLIER, LATER)).hasSize(2);
        assertThat(candles.bars(Timeframe.FIVE_MINUTES, EARLIER, LATER))
                .containsExactly(
                        Bar.recorded(
                                START.minusSeconds(300),
                                Price.of("70"),
                                Price.of("90"),
                                Price.of("60"),
                                Price.of("90"),
                                Quantity.of("4")),
                        Bar.recorded(
                                START,
                                Price.of("50"),
                                Price.of("50"),
                                Price.of("50"),
                                Price.of("50"),
                                Quantity.of("2")));
        assertThat(candles.bars(Timeframe.ONE_HOUR, START.plusSeconds(1), START.plusSeconds(9)))
                .isEmpty();
    }

    @Test
    void showsBookTradesAndCandles() {
        test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));
        test.taken(test.ann, limit("a2", Side.BUY, "99.00", "2"));
        assertThat(exchange.rows(ETH, Side.BUY, 1))
                .containsExactly(new BookRow(number("100"), number("2")));
        trade("100.00");
        assertThat(exchange.trades(ETH, 5)).hasSize(1);
        assertThat(exchange.candles(ETH, Timeframe.ONE_HOUR, START, START.plusSeconds(60)))
                .hasSize(1);
        assertThat(exchange.listings()).hasSize(2);
        assertThat(exchange.next()).isEmpty();
        assertThatThrownBy(() -> exchange.trades(Symbol.parse("XRP-USD"), 5))
                .hasMessageContaining("one of");
        assertThatThrownBy(() -> exchange.orders(new Customer(99))).hasMessageContaining("account");
    }

    /// A trade of one lot between bob and ann at a price.
    private void trade(String price) {
        int round = test.told.size();
        test.taken(test.ann, limit("buy" + round, Side.BUY, price, "0.1"));
        test.taken(test.bob, limit("sell" + round, Side.SELL, price, "0.1"));
    }

    private static OrderEdit terms(String id, String price, String size) {
        return new OrderEdit(id, number(price), number(size), null);
    }

    private static OrderEntry stop(String id, String price, String stopPrice, boolean rising) {
        return new OrderEntry(
                id,
                ETH,
                Side.SELL,
                OrderKind.STOP_LIMIT,
                TimeInForce.GTC,
                number("1"),
                number(price),
                number(stopPrice),
                rising,
                false,
                null);
    }

    private static OrderEntry until(String id, Duration life) {
        return new OrderEntry(
                id,
                ETH,
                Side.BUY,
                OrderKind.LIMIT,
                TimeInForce.GTD,
                number("1"),
                number("90"),
                null,
                false,
                false,
                START.plus(life));
    }

    private String refused(Customer customer, OrderEntry entry) {
        return refusal(exchange.place(customer, entry));
    }

    private static String refusal(Answer answer) {
        return switch (answer) {
            case Answer.Taken taken -> throw new AssertionError(taken.toString());
            case Answer.Refused refused -> refused.code();
        };
    }
}
