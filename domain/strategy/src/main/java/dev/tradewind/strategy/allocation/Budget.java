// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.allocation;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.money.Money;
import java.math.BigDecimal;

/// What one bot may hold of one product: its family's weight (fraction of equity), the running bots
/// that share it, and the amount.
public record Budget(StrategyFamily family, BigDecimal weight, int bots, Money amount) {}
