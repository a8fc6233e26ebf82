// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.decision;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.signal.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why one bot did or did not trade one product at one bar close. The steps are in the order of the decision
/// path; the first absent one is where it ended. `wanted` is the quantity this bot asked for after the
/// gate, `reason` says the outcome in plain words with numbers. Everything in it is a function of market, state and
/// configuration: no wall time, no random id.
public record DecisionRecord(
        DecisionId id,
        BotId bot,
        String strategy,
        Symbol symbol,
        Timeframe timeframe,
        Instant asOf,
        @Nullable MarketStep market,
        @Nullable RegimeReading regime,
        @Nullable Signal signal,
        @Nullable AllocationStep allocation,
        @Nullable EdgeStep edge,
        @Nullable Side side,
        @Nullable Quantity wanted,
        @Nullable Quantity crossed,
        @Nullable RiskDecision risk,
        @Nullable ExecutionReceipt execution,
        Outcome outcome,
        String reason) {

    public DecisionRecord {
        Checks.notBlank("reason", reason);
    }
}
