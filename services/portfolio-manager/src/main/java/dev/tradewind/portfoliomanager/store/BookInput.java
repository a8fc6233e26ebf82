// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.store;

import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.portfolio.OpenOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One thing the books are told. All but [Closed] come from execution, in its order.
public sealed interface BookInput {

    /// What the account owned before our first order.
    record Opened(Instant time, List<Money> balances) implements BookInput {
        public Opened {
            balances = List.copyOf(balances);
        }
    }

    /// A fill with the parts of the bots.
    record Filled(Fill fill, List<BotShare> shares) implements BookInput {
        public Filled {
            shares = List.copyOf(shares);
        }
    }

    /// Bots traded with each other.
    record Crossed(InternalCross cross) implements BookInput {}

    /// An order that can still fill.
    record OrderOpen(OpenOrder order) implements BookInput {}

    /// An order that can no longer fill.
    record OrderOver(ClientOrderId clientOrderId) implements BookInput {}

    /// Execution has told everything up to this instant.
    record Settled(Instant asOf) implements BookInput {}

    /// The market has closed this instant.
    record Closed(Instant asOf, SortedMap<Symbol, Price> closes) implements BookInput {
        public Closed {
            closes = Collections.unmodifiableSortedMap(new TreeMap<>(closes));
        }
    }
}
