// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.strategy.catalogue.StrategyCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The bots that run, in the order of their names, and with them all state of the decision path:
/// each bot's strategies and how far they have heard the market. A bot that starts hears all kept
/// bars at its first cycle. One thread at a time.
public final class RunningFleet {

    private final StrategyCatalogue catalogue;
    private final SortedMap<BotId, List<Lane>> lanes = new TreeMap<>();

    public RunningFleet(StrategyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Starts `bot`; a running one with this name must be stopped before. A configuration that the
    /// catalogue refuses changes nothing.
    public void start(BotConfig bot) {
        Checks.require(!isRunning(bot.id()), "bot", "must not be running already", bot.id());
        List<Lane> started = new ArrayList<>();
        bot.symbols().stream()
                .sorted(Comparator.naturalOrder())
                .distinct()
                .forEach(symbol -> started.add(new Lane(bot, symbol, catalogue.create(bot))));
        lanes.put(bot.id(), List.copyOf(started));
    }

    /// Stops the bot; true if it was running. What it holds stays.
    public boolean stop(BotId bot) {
        return lanes.remove(bot) != null;
    }

    public boolean isRunning(BotId bot) {
        return lanes.containsKey(bot);
    }

    /// How many running bots share the family's capital.
    public int botsIn(StrategyFamily family) {
        return (int)
                lanes.values().stream()
                        .filter(each -> each.getFirst().strategy().family() == family)
                        .count();
    }

    /// The lanes of the running bots of `timeframe`, by bot and then symbol.
    List<Lane> lanes(Timeframe timeframe) {
        return lanes.values().stream()
                .flatMap(List::stream)
                .filter(lane -> lane.bot().timeframe() == timeframe)
                .toList();
    }

    /// Over how many products the bot spreads its budget.
    int productsOf(BotId bot) {
        return lanes.getOrDefault(bot, List.of()).size();
    }
}
