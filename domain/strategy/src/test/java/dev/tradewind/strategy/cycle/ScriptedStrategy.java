// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.Sizing;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.StrategyContext;
import dev.tradewind.strategy.catalogue.ParameterSpec;
import dev.tradewind.strategy.catalogue.ParameterValues;
import dev.tradewind.strategy.catalogue.StrategyCatalogue;
import dev.tradewind.strategy.catalogue.StrategyDefinition;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/// Wants what its parameters say, at every bar: `action` 1 buys, -1 sells, 0 holds.
final class ScriptedStrategy implements Strategy {

    private static final String TABLE =
            """
            action   | integer | sign     | -1..1     | 1    | what it wants
            strength | decimal | fraction | 0..1      | 1    | how much of it
            edge_bps | decimal | bps      | -100..900 | 300  | what it expects
            urgent   | integer | flag     | 0..1      | 0    | whether it hurries
            warm_up  | integer | bars     | 1..100    | 1    | bars it needs
            fixed    | decimal | USD      | 0..10000  | 0    | fixed size, 0 for a share
            """;

    private final ParameterValues values;
    private int bars;

    private ScriptedStrategy(ParameterValues values) {
        this.values = values;
    }

    static StrategyCatalogue catalogue() {
        return new StrategyCatalogue(
                List.of(
                        new StrategyDefinition(
                                "scripted",
                                "Wants what it is told.",
                                ParameterSpec.table(TABLE),
                                (values, _) -> new ScriptedStrategy(values))));
    }

    @Override
    public StrategyFamily family() {
        return StrategyFamily.MOMENTUM;
    }

    @Override
    public List<Regime> entryRegimes() {
        return List.of(Regime.TRENDING, Regime.RANGING);
    }

    @Override
    public int warmUpBars() {
        return values.integer("warm_up");
    }

    @Override
    public Sizing sizing() {
        return values.decimal("fixed") > 0
                ? new Sizing.FixedNotional(values.money("fixed", Asset.USD))
                : new Sizing.BudgetShare();
    }

    @Override
    public void onBar(Bar bar) {
        bars++;
    }

    @Override
    public Signal evaluate(StrategyContext context) {
        int action = values.integer("action");
        TreeMap<String, Double> inputs = new TreeMap<>();
        inputs.put("bars", (double) bars);
        if (action == 0) {
            return Signal.hold("the script holds", inputs);
        }
        return new Signal(
                action > 0 ? SignalAction.BUY : SignalAction.SELL,
                values.decimal("strength"),
                1,
                values.decimal("edge_bps") / 10_000,
                Duration.ofHours(24),
                values.integer("urgent") == 1 ? Urgency.IMMEDIATE : Urgency.NORMAL,
                "the script says so",
                inputs);
    }

    @Override
    public void reset() {
        bars = 0;
    }
}
