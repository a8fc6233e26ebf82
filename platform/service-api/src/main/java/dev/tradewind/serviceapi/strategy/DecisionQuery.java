// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.market.Symbol;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which decisions are asked for; an absent part does not restrict, an empty list of outcomes means
/// all. `from` and `to` bound the close they were made at, both inclusive.
public record DecisionQuery(
        @Nullable BotId bot,
        @Nullable Symbol symbol,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Outcome> outcomes,
        int limit) {

    /// Most decisions in one answer.
    public static final int MAXIMUM_LIMIT = 1000;

    public DecisionQuery {
        outcomes = List.copyOf(outcomes);
        Checks.within("limit", limit, 1, MAXIMUM_LIMIT);
    }

    /// The newest decisions of all bots.
    public static DecisionQuery newest(int limit) {
        return new DecisionQuery(null, null, null, null, List.of(), limit);
    }
}
