// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.fleet;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Bots that run together, each under its own name.
public record FleetConfig(List<BotConfig> bots) {

    public FleetConfig {
        bots = List.copyOf(bots);
        Set<BotId> names = new TreeSet<>();
        for (BotConfig bot : bots) {
            Checks.require(names.add(bot.id()), "bot", "must be named once", bot.id());
        }
    }
}
