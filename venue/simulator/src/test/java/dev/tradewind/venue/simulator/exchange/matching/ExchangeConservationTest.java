// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.ETH;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.START;
import static dev.tradewind.venue.simulator.exchange.matching.TestExchange.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.account.Book;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.plain.PlainOrderBook;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.Interventions;
import dev.tradewind.venue.simulator.exchange.OrderEdit;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, money would appear or vanish between orders, or the same seed would not tell the
/// same story twice.
class ExchangeConservationTest {

    private static final int COMMANDS = 1_500;
    private static final List<OrderKind> KINDS = List.of(OrderKind.values());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyBalanceIsTheSumOfItsMovementsAfterEveryCommand(long seed) {
        TestExchange test = new TestExchange();
        Random chance = new Random(seed);
        for (int index = 0; index < COMMANDS; index++) {
            command(test, chance, index);
            if (index % 20 == 0) {
                check(test);
            }
        }
        check(test);
        assertThat(test.exchange.executions(test.ann))
                .extracting(Execution::kind)
                .contains(Execution.Kind.values());
    }

    @Test
    void theSameCommandsTellTheSameOnBothBooks() {
        TestExchange fast = new TestExchange();
        TestExchange again = new TestExchange();
        TestExchange plain =
                new TestExchange(
                        MatchingExchange.open(
                                TestExchange.setup(),
                                MarketFlow.none(),
                                (_, protection, listener) ->
                                        new PlainOrderBook(protection, listener)));
        for (TestExchange each : List.of(fast, again, plain)) {
            Random chance = new Random(11);
            for (int index = 0; index < COMMANDS; index++) {
                command(each, chance, index);
            }
        }
        assertThat(again.told).isEqualTo(fast.told);
        assertThat(plain.told).isEqualTo(fast.told);
        assertThat(again.exchange.executions(again.bob))
                .isEqualTo(fast.exchange.executions(fast.bob));
        assertThat(plain.exchange.executions(plain.bob))
                .isEqualTo(fast.exchange.executions(fast.bob));
    }

    private static void command(TestExchange test, Random chance, int index) {
        Customer customer = chance.nextBoolean() ? test.ann : test.bob;
        test.exchange.advance(START.plusSeconds(index));
        List<CustomerOrder> open =
                test.exchange.orders(customer).stream().filter(CustomerOrder::isOpen).toList();
        int choice = chance.nextInt(10);
        if (choice == 0 && !open.isEmpty()) {
            Answer _ =
                    test.exchange.cancel(customer, open.get(chance.nextInt(open.size())).orderId());
        } else if (choice == 1 && !open.isEmpty()) {
            Answer _ =
                    test.exchange.edit(
                            customer,
                            new OrderEdit(
                                    open.get(chance.nextInt(open.size())).orderId(),
                                    price(chance),
                                    size(chance),
                                    null));
        } else if (choice == 2) {
            intervene(test, chance, customer);
        } else {
            Answer _ = test.exchange.place(customer, entry(chance, index));
        }
    }

    /// Some are refused, such as a second reversal or what nobody can pay.
    private static void intervene(TestExchange test, Random chance, Customer customer) {
        Interventions house = test.exchange.interventions().orElseThrow();
        List<CustomerOrder> orders = test.exchange.orders(customer);
        List<Execution> rows = test.exchange.executions(customer);
        int kind = chance.nextInt(4);
        if (kind == 0 && !orders.isEmpty()) {
            String order = orders.get(chance.nextInt(Math.min(20, orders.size()))).orderId();
            Optional<Answer.Refused> _ =
                    house.fill(customer, order, size(chance), 1 + chance.nextInt(4));
        } else if (kind == 1 && !rows.isEmpty()) {
            Optional<Answer.Refused> _ =
                    house.reverse(customer, rows.get(chance.nextInt(rows.size())).entryId());
        } else if (kind == 2 && !rows.isEmpty()) {
            String row = rows.get(chance.nextInt(rows.size())).entryId();
            Optional<Answer.Refused> _ = house.correct(customer, row, price(chance), size(chance));
        } else {
            Optional<Answer.Refused> _ = house.withdraw(customer, USD, new BigDecimal("0.37"));
        }
    }

    private static OrderEntry entry(Random chance, int index) {
        OrderKind kind = KINDS.get(Math.max(0, chance.nextInt(12) - 7));
        boolean isMarket = kind == OrderKind.MARKET || kind == OrderKind.MARKET_BY_QUOTE;
        boolean hasStop = kind == OrderKind.STOP_LIMIT || kind == OrderKind.BRACKET;
        return new OrderEntry(
                "c" + index,
                ETH,
                chance.nextBoolean() ? Side.BUY : Side.SELL,
                kind,
                isMarket
                        ? TimeInForce.IOC
                        : List.of(TimeInForce.GTC, TimeInForce.GTC, TimeInForce.FOK)
                                .get(hasStop ? 0 : chance.nextInt(3)),
                kind == OrderKind.MARKET_BY_QUOTE ? new BigDecimal("37.5") : size(chance),
                isMarket ? null : price(chance),
                hasStop ? price(chance) : null,
                chance.nextBoolean(),
                kind == OrderKind.LIMIT && chance.nextInt(8) == 0,
                null);
    }

    private static BigDecimal price(Random chance) {
        return BigDecimal.valueOf(9_900 + chance.nextInt(200), 2);
    }

    private static BigDecimal size(Random chance) {
        return BigDecimal.valueOf(20 + chance.nextInt(900), 3);
    }

    private static void check(TestExchange test) {
        for (Customer customer : List.of(test.ann, test.bob)) {
            for (Asset asset : List.of(USD, ETH.base())) {
                VenueBalance balance = test.balance(customer, asset);
                assertThat(moved(test, customer, asset)).isEqualByComparingTo(balance.total());
                assertThat(held(test, customer, asset)).isEqualByComparingTo(balance.reserved());
            }
        }
        for (Asset asset : List.of(USD, ETH.base())) {
            assertThat(test.exchange.sum(asset)).isZero();
        }
        test.exchange.orders(test.ann).forEach(each -> checkSums(test, each));
        assertThat(test.exchange.balances(test.ann))
                .noneMatch(each -> each.available().signum() < 0);
    }

    private static void checkSums(TestExchange test, CustomerOrder order) {
        BigDecimal filled =
                test.exchange.executions(test.ann).stream()
                        .filter(each -> each.orderId().equals(order.orderId()))
                        .map(ExchangeConservationTest::counted)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(filled).isEqualByComparingTo(order.filled());
    }

    private static BigDecimal counted(Execution row) {
        return row.kind() == Execution.Kind.REVERSAL ? row.quantity().negate() : row.quantity();
    }

    private static BigDecimal moved(TestExchange test, Customer customer, Asset asset) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Transfer each : test.exchange.ledger(customer, 0)) {
            if (each.asset().equals(asset)) {
                sum =
                        each.to() == Book.CUSTOMER
                                ? sum.add(each.amount())
                                : sum.subtract(each.amount());
            }
        }
        return sum;
    }

    private static BigDecimal held(TestExchange test, Customer customer, Asset asset) {
        return test.exchange.orders(customer).stream()
                .filter(each -> asset.equals(USD) == (each.entry().side() == Side.BUY))
                .map(CustomerOrder::hold)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
