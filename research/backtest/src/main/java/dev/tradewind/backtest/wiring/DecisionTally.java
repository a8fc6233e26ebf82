// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.base.hash.Sha256;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.signal.Signal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Counts outcomes and hashes what was decided.
final class DecisionTally {

    private final Map<BotId, Map<Outcome, Integer>> byBot = new TreeMap<>();
    private final Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
    private final Sha256 hash = new Sha256();

    void add(DecisionRecord decision) {
        all.merge(decision.outcome(), 1, Integer::sum);
        byBot.computeIfAbsent(decision.bot(), _ -> new EnumMap<>(Outcome.class))
                .merge(decision.outcome(), 1, Integer::sum);
        hash.add(line(decision));
    }

    Map<Outcome, Integer> all() {
        return all;
    }

    Map<Outcome, Integer> of(BotId bot) {
        return byBot.getOrDefault(bot, Map.of());
    }

    String sha256Hex() {
        return hash.hex();
    }

    private static String line(DecisionRecord decision) {
        RegimeReading regime = decision.regime();
        Signal signal = decision.signal();
        return decision.id()
                + "|"
                + decision.outcome()
                + '|'
                + (regime == null ? "" : regime.regime() + " " + regime.confidenceFraction())
                + '|'
                + (signal == null ? "" : signal.action() + " " + signal.strengthFraction())
                + '|'
                + decision.side()
                + '|'
                + decision.wanted()
                + '|'
                + decision.crossed()
                + '|'
                + decision.reason()
                + '\n';
    }
}
