// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.catalogue;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.strategy.Strategy;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every strategy that can be run, by name, in alphabetical order. There is no scanning: what is
/// not listed does not exist.
public final class StrategyCatalogue {

    private final SortedMap<String, StrategyDefinition> byName = new TreeMap<>();

    public StrategyCatalogue(Collection<StrategyDefinition> definitions) {
        for (StrategyDefinition definition : definitions) {
            Checks.require(
                    byName.put(definition.name(), definition) == null,
                    "strategy",
                    "must be listed once",
                    definition.name());
        }
    }

    /// All definitions in alphabetical order.
    public Collection<StrategyDefinition> definitions() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /// A fresh strategy as `bot` configures it, for one of its products. A wrong name or parameter
    /// is refused with the bot, the value and what would be valid.
    public Strategy create(BotConfig bot) {
        try {
            return definition(bot.strategy()).create(bot.parameters(), bot.timeframe());
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "bot " + bot.id() + ": " + refused.getMessage(), refused);
        }
    }

    private StrategyDefinition definition(String name) {
        StrategyDefinition found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "strategy must be one of " + byName.keySet() + ": " + name);
        }
        return found;
    }
}
