// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.account.Account;
import dev.tradewind.venue.simulator.account.Book;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.exchange.Execution;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The account of one customer as single movements, and the executions they come from.
final class Statement {

    private final Account account = new Account(List.of());
    private final List<Execution> executions = new ArrayList<>();

    void deposit(Asset asset, BigDecimal amount, Instant time) {
        account.move(time, asset, amount, Book.DEPOSITS, Book.CUSTOMER, "deposit");
    }

    void book(Execution execution) {
        executions.add(execution);
        Asset base = execution.symbol().base();
        Asset quote = execution.symbol().quote();
        BigDecimal value = execution.price().multiply(execution.quantity());
        if (execution.side() == Side.BUY) {
            move(execution, quote, value, Book.CUSTOMER, Book.MARKET);
            move(execution, base, execution.quantity(), Book.MARKET, Book.CUSTOMER);
        } else {
            move(execution, base, execution.quantity(), Book.CUSTOMER, Book.MARKET);
            move(execution, quote, value, Book.MARKET, Book.CUSTOMER);
        }
        move(execution, quote, execution.fee(), Book.CUSTOMER, Book.FEES);
    }

    private void move(Execution of, Asset asset, BigDecimal amount, Book from, Book to) {
        account.move(of.time(), asset, amount, from, to, of.entryId());
    }

    List<Execution> executions() {
        return List.copyOf(executions);
    }

    List<Transfer> transfers(long after) {
        return after >= account.transfers(0).size() ? List.of() : account.transfers(after);
    }
}
