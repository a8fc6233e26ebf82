// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.order.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision without its steps: outcome and reason. `side` is what was wanted, absent when nothing
/// was.
public record DecisionSummary(
        DecisionId id,
        BotId bot,
        Symbol symbol,
        Timeframe timeframe,
        Instant asOf,
        @Nullable Side side,
        Outcome outcome,
        String reason) {

    /// The summary of `decision`.
    public static DecisionSummary of(DecisionRecord decision) {
        return new DecisionSummary(
                decision.id(),
                decision.bot(),
                decision.symbol(),
                decision.timeframe(),
                decision.asOf(),
                decision.side(),
                decision.outcome(),
                decision.reason());
    }
}
