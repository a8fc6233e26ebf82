// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Counts outcomes and hashes what was decided.
final class DecisionTally {

    private final Map<BotId, Map<Outcome, Integer>> byBot = new TreeMap<>();
    private final Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
    private final MessageDigest digest = sha256();

    void add(DecisionRecord decision) {
        all.merge(decision.outcome(), 1, Integer::sum);
        byBot.computeIfAbsent(decision.bot(), _ -> new EnumMap<>(Outcome.class))
                .merge(decision.outcome(), 1, Integer::sum);
        digest.update(line(decision).getBytes(StandardCharsets.UTF_8));
    }

    Map<Outcome, Integer> all() {
        return all;
    }

    Map<Outcome, Integer> of(BotId bot) {
        return byBot.getOrDefault(bot, Map.of());
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
