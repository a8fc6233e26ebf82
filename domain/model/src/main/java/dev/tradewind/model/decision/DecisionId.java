// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.decision;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import java.time.Instant;

/// Names one evaluation of one bot on one product: `bot@symbol@asOf`.
public record DecisionId(String value) implements Comparable<DecisionId> {

    public DecisionId {
        Checks.notBlank("decisionId", value);
    }

    public static DecisionId of(BotId bot, Symbol symbol, Instant asOf) {
        return new DecisionId(bot + "@" + symbol + "@" + asOf);
    }

    @Override
    public int compareTo(DecisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
