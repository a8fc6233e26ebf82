// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.EdgeStep;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.SignalAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision without its steps: outcome and reason, with what a list of decisions is read for. `side`
/// is what was wanted, absent when nothing was; `regime`, `action` and `edge` are absent when the
/// decision ended before that step.
public record DecisionSummary(
        DecisionId id,
        BotId bot,
        Symbol symbol,
        Timeframe timeframe,
        Instant asOf,
        @Nullable Regime regime,
        @Nullable SignalAction action,
        @Nullable EdgeStep edge,
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
                decision.regime() == null ? null : decision.regime().regime(),
                decision.signal() == null ? null : decision.signal().action(),
                decision.edge(),
                decision.side(),
                decision.outcome(),
                decision.reason());
    }
}
