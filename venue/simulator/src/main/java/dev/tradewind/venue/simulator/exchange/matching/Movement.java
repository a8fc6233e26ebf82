// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.account.Book;
import dev.tradewind.venue.simulator.book.clearing.Ledger;
import dev.tradewind.venue.simulator.exchange.Execution;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An amount that an execution moves from or to its customer.
record Movement(
        Instant time, Asset asset, BigDecimal amount, Book from, Book to, String reference) {

    /// What executions move together: first what the customer gets, so that nothing is owed in between.
    static List<Movement> of(List<Execution> executions) {
        return executions.stream()
                .flatMap(Movement::of)
                .filter(each -> each.amount.signum() != 0)
                .sorted(Comparator.comparing(each -> each.to != Book.CUSTOMER))
                .toList();
    }

    private static Stream<Movement> of(Execution execution) {
        Asset base = execution.symbol().base();
        Asset quote = execution.symbol().quote();
        BigDecimal value = execution.price().multiply(execution.quantity());
        boolean buys = execution.side() == Side.BUY;
        boolean back = execution.kind() == Execution.Kind.REVERSAL;
        return Stream.of(
                between(execution, base, execution.quantity(), Book.MARKET, buys != back),
                between(execution, quote, value, Book.MARKET, buys == back),
                between(execution, quote, execution.fee(), Book.FEES, back));
    }

    private static Movement between(
            Execution of, Asset asset, BigDecimal amount, Book other, boolean comesIn) {
        return new Movement(
                of.time(),
                asset,
                amount,
                comesIn ? other : Book.CUSTOMER,
                comesIn ? Book.CUSTOMER : other,
                of.entryId());
    }

    /// The amount as the customer's account sees it.
    BigDecimal change() {
        return to == Book.CUSTOMER ? amount : amount.negate();
    }

    /// Moves it in the ledger, for a customer.
    void post(Ledger ledger, int customer) {
        ledger.move(party(from, customer), party(to, customer), asset, amount);
    }

    private static int party(Book book, int customer) {
        return switch (book) {
            case CUSTOMER -> customer;
            case FEES -> Ledger.FEES;
            case MARKET, DEPOSITS -> Ledger.OUTSIDE;
        };
    }
}
