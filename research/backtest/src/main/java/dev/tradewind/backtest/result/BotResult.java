// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.money.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// One bot: net P&L (realized and open, fees taken off), fees, fills, and how often each outcome came up.
public record BotResult(
        BotConfig bot, Money netPnl, Money fees, int fills, Map<Outcome, Integer> outcomes) {

    public BotResult {
        EnumMap<Outcome, Integer> copy = new EnumMap<>(Outcome.class);
        copy.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(copy);
    }

    /// Evaluations in all.
    public int evaluations() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
