// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.strategy.Bars;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

/// The stage of the scenarios of the cycle: two products, the first bar closed, and a world that can be told
/// what to answer.
abstract class CycleScenario {

    static final Timeframe HOUR = Timeframe.ONE_HOUR;
    static final Symbol BTC = Bars.BTC;
    static final Symbol ETH = Symbol.parse("ETH-USD");
    static final Instant CLOSE = Bars.START.plusSeconds(3600);

    static final Map<String, String> SELL_ALL = Map.of("action", "-1", "strength", "0");

    final FakeWorld world = new FakeWorld();
    final RunningFleet fleet = new RunningFleet(ScriptedStrategy.catalogue());
    DecisionCycle cycle = new DecisionCycle(world.ports(), CycleConfig.defaults(), fleet);

    @BeforeEach
    void listProductsAndCloseTheFirstBar() {
        world.lists(BTC, "0.001", "1");
        world.lists(ETH, "0.001", "1");
        world.closes(BTC, Bars.at(0, 100));
        world.closes(ETH, Bars.at(0, 50));
    }

    DecisionRecord decide() {
        List<DecisionRecord> records = cycle.run(HOUR, CLOSE);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    void start(String bot, Symbol symbol, Map<String, String> parameters) {
        fleet.start(
                new BotConfig(
                        new BotId(bot),
                        "scripted",
                        List.of(symbol),
                        HOUR,
                        new TreeMap<>(parameters)));
    }

    void hold(String bot, Symbol symbol, String quantity) {
        world.positions.removeIf(each -> each.bot().value().equals(bot));
        world.positions.add(
                new BotPosition(
                        new BotId(bot),
                        symbol,
                        Quantity.of(quantity),
                        Price.of("90"),
                        Bars.START,
                        1,
                        Price.of("90"),
                        Bars.START,
                        Money.usd("0"),
                        Money.usd("0")));
    }
}
