// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.decision;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.money.Money;

/// How much capital the bot could use: its family's weight in this regime (fraction of equity), the bots it
/// is shared with, the budget, and current and target holding at the close.
public record AllocationStep(
        StrategyFamily family,
        double familyWeightFraction,
        int botsInFamily,
        Money budget,
        Money current,
        Money target) {}
