// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.ETH;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.USD;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.limit;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.market;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.account.Book;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.Interventions;
import dev.tradewind.venue.simulator.exchange.OrderEdit;
import dev.tradewind.venue.simulator.exchange.OrderStanding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// If this failed, a client could not be tried on fills after a cancel, overfills, reversals or
/// corrections, or the exchange's own sums would be wrong after them.
class HouseInterventionsTest {

    private final TestExchange test = new TestExchange();
    private final Interventions house = test.exchange.interventions().orElseThrow();

    @Test
    void fillsAnOpenOrderInPiecesInItsPlace() {
        String buy = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));
        test.exchange.changeStatus(ETH, ProductStatus.CANCEL_ONLY);
        test.told.clear();

        assertThat(house.fill(test.ann, buy, number("0.5"), 3)).isEmpty();

        CustomerOrder order = test.order(test.ann, buy);
        assertThat(order.standing()).isEqualTo(OrderStanding.OPEN);
        assertThat(order.fills()).isEqualTo(3);
        assertThat(order.fees()).isEqualByComparingTo("0.25");
        assertThat(order.hold()).isEqualByComparingTo("151.35");
        assertThat(test.balance(test.ann, USD).total()).isEqualByComparingTo("9949.75");
        assertThat(test.exchange.rows(ETH, Side.BUY, 1).getFirst().quantity())
                .isEqualByComparingTo("1.5");
        assertThat(test.exchange.trades(ETH, 9)).isEmpty();
        assertThat(test.told)
                .containsExactly("2 a1 OPEN 0.167", "2 a1 OPEN 0.334", "2 a1 OPEN 0.500");
        assertThat(rows(test.ann))
                .allMatch(row -> row.kind() == Execution.Kind.FILL)
                .allMatch(row -> row.role() == LiquidityRole.MAKER)
                .extracting(Execution::tradeId)
                .doesNotHaveDuplicates();

        assertThat(house.fill(test.ann, buy, number("1.5"), 1)).isEmpty();
        assertThat(test.order(test.ann, buy).standing()).isEqualTo(OrderStanding.FILLED);
        assertThat(test.balance(test.ann, USD).reserved()).isZero();
    }

    @Test
    void editsTheWholeSizeOfAnOrderThatWasFilledElsewhere() {
        String buy = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));
        assertThat(house.fill(test.ann, buy, number("0.5"), 1)).isEmpty();

        assertThat(edit(buy, "99.00", "0.5"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("CANNOT_EDIT_TO_BELOW_FILLED_SIZE"));
        assertThat(edit(buy, "99.00", "3")).isEqualTo(new Answer.Taken(buy));

        assertThat(test.order(test.ann, buy).entry().size()).isEqualByComparingTo("3");
        assertThat(test.exchange.rows(ETH, Side.BUY, 1).getFirst().quantity())
                .isEqualByComparingTo("2.5");
        String _ = test.taken(test.bob, limit("b1", Side.SELL, "99.00", "2.5"));
        CustomerOrder order = test.order(test.ann, buy);
        assertThat(order.standing()).isEqualTo(OrderStanding.FILLED);
        assertThat(order.filled()).isEqualByComparingTo("3");
    }

    @Test
    void fillsAfterTheCancelAndBeyondTheSize() {
        String sell = test.taken(test.bob, limit("b1", Side.SELL, "100.00", "2"));
        Answer _ = test.exchange.cancel(test.bob, sell);

        assertThat(house.fill(test.bob, sell, number("1"), 1)).isEmpty();
        assertThat(test.order(test.bob, sell).standing()).isEqualTo(OrderStanding.CANCELLED);
        assertThat(test.order(test.bob, sell).filled()).isEqualByComparingTo("1");
        assertThat(house.fill(test.bob, sell, number("1.5"), 1)).isEmpty();

        CustomerOrder order = test.order(test.bob, sell);
        assertThat(order.standing()).isEqualTo(OrderStanding.FILLED);
        assertThat(order.filled()).isEqualByComparingTo("2.5");
        assertThat(test.balance(test.bob, ETH.base()).total()).isEqualByComparingTo("17.5");
        assertThat(house.fill(test.bob, sell, number("17.501"), 1))
                .hasValueSatisfying(this::noFund);
    }

    @Test
    void overfillsAnOpenOrder() {
        String buy = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));

        assertThat(house.fill(test.ann, buy, number("200"), 2)).hasValueSatisfying(this::noFund);
        assertThat(house.fill(test.ann, buy, number("3"), 2)).isEmpty();

        CustomerOrder order = test.order(test.ann, buy);
        assertThat(order.standing()).isEqualTo(OrderStanding.FILLED);
        assertThat(order.filled()).isEqualByComparingTo("3");
        assertThat(order.fills()).isEqualTo(2);
        assertThat(test.exchange.rows(ETH, Side.BUY, 1)).isEmpty();
        assertThat(test.balance(test.ann, USD).reserved()).isZero();
    }

    @Test
    void fillsAnEndedMarketOrderAtTheLastPrice() {
        String _ = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "1"));
        String sold = test.taken(test.bob, market("b1", Side.SELL, OrderKind.MARKET, "1"));
        String missed =
                test.taken(test.ann, limit("a2", Side.BUY, "90.00", "1", TimeInForce.IOC, false));

        assertThat(house.fill(test.bob, sold, number("0.1"), 1)).isEmpty();
        assertThat(house.fill(test.ann, missed, number("0.1"), 1)).isEmpty();

        assertThat(rows(test.bob).getFirst().price()).isEqualByComparingTo("100");
        assertThat(rows(test.ann).getFirst().price()).isEqualByComparingTo("90");
    }

    @Test
    void takesAnExecutionBackOnce() {
        String buy = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));
        String _ = test.taken(test.bob, limit("b1", Side.SELL, "100.00", "0.5"));
        Execution fill = rows(test.ann).getFirst();
        test.told.clear();

        assertThat(house.reverse(test.ann, fill.entryId())).isEmpty();

        CustomerOrder order = test.order(test.ann, buy);
        assertThat(order.filled()).isZero();
        assertThat(order.filledValue()).isZero();
        assertThat(order.fees()).isZero();
        assertThat(order.fills()).isZero();
        assertThat(test.balance(test.ann, USD).total()).isEqualByComparingTo("10000");
        assertThat(test.balance(test.ann, ETH.base()).total()).isZero();
        assertThat(rows(test.ann).getFirst().kind()).isEqualTo(Execution.Kind.REVERSAL);
        assertThat(rows(test.ann).getFirst().tradeId()).isEqualTo(fill.tradeId());
        assertThat(test.told).containsExactly("2 a1 OPEN 0.0");
        assertThat(test.exchange.sum(USD)).isZero();

        String reversal = rows(test.ann).getFirst().entryId();
        for (String row : List.of(fill.entryId(), reversal, "nonsense")) {
            assertThat(house.reverse(test.ann, row))
                    .hasValueSatisfying(
                            each -> assertThat(each.code()).isEqualTo("UNKNOWN_EXECUTION"));
        }
        assertThat(edit(buy, "100.00", "1")).isEqualTo(new Answer.Taken(buy));
        assertThat(test.exchange.rows(ETH, Side.BUY, 1).getFirst().quantity())
                .isEqualByComparingTo("1");
    }

    @Test
    void takesNothingBackThatIsSpent() {
        String _ = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "1"));
        String _ = test.taken(test.bob, limit("b1", Side.SELL, "100.00", "1"));
        assertThat(house.withdraw(test.ann, ETH.base(), number("0.5"))).isEmpty();

        assertThat(house.reverse(test.ann, rows(test.ann).getFirst().entryId()))
                .hasValueSatisfying(this::noFund);
        assertThat(rows(test.ann)).hasSize(1);
    }

    @Test
    void putsAnotherPriceAndQuantityInPlaceOfAnExecution() {
        String _ = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "1"));
        String sell = test.taken(test.bob, limit("b1", Side.SELL, "100.00", "1"));
        String fill = rows(test.bob).getFirst().entryId();

        assertThat(house.correct(test.bob, fill, number("99"), number("0.9"))).isEmpty();

        assertThat(rows(test.bob))
                .extracting(Execution::kind)
                .containsExactly(
                        Execution.Kind.CORRECTION, Execution.Kind.REVERSAL, Execution.Kind.FILL);
        assertThat(rows(test.bob))
                .extracting(Execution::tradeId)
                .containsOnly(rows(test.bob).getFirst().tradeId());
        CustomerOrder order = test.order(test.bob, sell);
        assertThat(order.filled()).isEqualByComparingTo("0.9");
        assertThat(order.filledValue()).isEqualByComparingTo("89.1");
        assertThat(order.fees()).isEqualByComparingTo("0.8019");
        assertThat(test.balance(test.bob, USD).total()).isEqualByComparingTo("5088.2981");
        assertThat(
                        house.correct(
                                test.bob,
                                rows(test.bob).getFirst().entryId(),
                                number("98"),
                                number("1")))
                .isEmpty();
        assertThat(test.order(test.bob, sell).filledValue()).isEqualByComparingTo("98");
    }

    @Test
    void refusesWhatIsOffTheGridOrUnknown() {
        String buy = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "1"));
        assertThat(code(house.fill(test.ann, buy, number("0.0005"), 1)))
                .isEqualTo("INVALID_SIZE_PRECISION");
        assertThat(code(house.fill(test.ann, buy, number("-1"), 1)))
                .isEqualTo("INVALID_SIZE_PRECISION");
        assertThat(code(house.fill(test.ann, buy, number("0.002"), 3)))
                .isEqualTo("INVALID_SIZE_PRECISION");
        assertThat(code(house.fill(test.bob, buy, number("1"), 1))).isEqualTo("UNKNOWN_ORDER");

        String _ = test.taken(test.bob, limit("b1", Side.SELL, "100.00", "1"));
        String row = rows(test.ann).getFirst().entryId();
        assertThat(code(house.correct(test.ann, row, number("99.999"), number("1"))))
                .isEqualTo("INVALID_PRICE_PRECISION");
        assertThat(code(house.correct(test.ann, row, number("99"), number("0.0001"))))
                .isEqualTo("INVALID_SIZE_PRECISION");
        assertThat(code(house.correct(test.bob, row, number("99"), number("1"))))
                .isEqualTo("UNKNOWN_EXECUTION");
    }

    @Test
    void paysOutWhatIsAvailable() {
        String _ = test.taken(test.ann, limit("a1", Side.BUY, "100.00", "2"));

        assertThat(house.withdraw(test.ann, USD, number("9798.21")))
                .hasValueSatisfying(this::noFund);
        assertThat(house.withdraw(test.ann, USD, number("0"))).hasValueSatisfying(this::noFund);
        assertThat(house.withdraw(test.ann, USD, number("9798.2"))).isEmpty();

        assertThat(test.balance(test.ann, USD).available()).isZero();
        Transfer last = test.exchange.ledger(test.ann, 0).getLast();
        assertThat(last.to()).isEqualTo(Book.DEPOSITS);
        assertThat(last.amount()).isEqualByComparingTo("9798.2");
        assertThat(test.exchange.sum(USD)).isZero();
    }

    private Answer edit(String order, String price, String size) {
        return test.exchange.edit(
                test.ann, new OrderEdit(order, number(price), number(size), null));
    }

    private List<Execution> rows(Customer customer) {
        return test.exchange.executions(customer);
    }

    private void noFund(Answer.Refused refused) {
        assertThat(refused.code()).isEqualTo("INSUFFICIENT_FUND");
    }

    private static String code(Optional<Answer.Refused> answer) {
        return answer.orElseThrow().code();
    }
}
