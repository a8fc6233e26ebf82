// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.money.Asset;
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

    void withdraw(Asset asset, BigDecimal amount, Instant time) {
        account.move(time, asset, amount, Book.CUSTOMER, Book.DEPOSITS, "withdrawal");
    }

    void book(List<Execution> rows) {
        executions.addAll(rows);
        for (Movement each : Movement.of(rows)) {
            account.move(
                    each.time(),
                    each.asset(),
                    each.amount(),
                    each.from(),
                    each.to(),
                    each.reference());
        }
    }

    List<Execution> executions() {
        return List.copyOf(executions);
    }

    List<Transfer> transfers(long after) {
        return after >= account.transfers(0).size() ? List.of() : account.transfers(after);
    }
}
