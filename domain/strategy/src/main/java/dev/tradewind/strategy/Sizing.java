// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy;

import dev.tradewind.model.money.Money;

/// How a BUY becomes an amount of money.
public sealed interface Sizing {

    /// Hold the signal's strength times the bot's budget.
    record BudgetShare() implements Sizing {}

    /// Add `notional` with every entry, as long as the bot's budget has room for all of it.
    record FixedNotional(Money notional) implements Sizing {}
}
