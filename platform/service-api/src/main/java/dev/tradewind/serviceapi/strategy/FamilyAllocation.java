// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.bot.StrategyFamily;
import java.math.BigDecimal;

/// A family's weight (fraction of equity) in one regime and the running bots that share it.
public record FamilyAllocation(StrategyFamily family, BigDecimal weight, int runningBots) {}
