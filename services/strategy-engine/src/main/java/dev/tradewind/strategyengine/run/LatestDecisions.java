// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.run;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.strategyengine.store.DecisionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The newest decision of every bot on each of its products, in memory once it has been asked for
/// or made. Safe from any thread.
public final class LatestDecisions {

    private record Key(BotId bot, Symbol symbol) {}

    private final DecisionStore store;
    private final Map<Key, DecisionRecord> newest = new ConcurrentHashMap<>();

    public LatestDecisions(DecisionStore store) {
        this.store = store;
    }

    /// Remembers decisions that have been kept.
    void note(List<DecisionRecord> decisions) {
        decisions.forEach(each -> newest.put(new Key(each.bot(), each.symbol()), each));
    }

    /// The newest decisions of the bot, in the order of its products; products without one are left
    /// out.
    public List<DecisionRecord> of(BotConfig bot) {
        List<DecisionRecord> found = new ArrayList<>();
        for (Symbol symbol : bot.symbols()) {
            find(bot.id(), symbol).ifPresent(found::add);
        }
        return found;
    }

    private Optional<DecisionRecord> find(BotId bot, Symbol symbol) {
        DecisionRecord known = newest.get(new Key(bot, symbol));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<DecisionRecord> stored = store.latest(bot, symbol);
        stored.ifPresent(each -> newest.putIfAbsent(new Key(bot, symbol), each));
        return stored;
    }
}
