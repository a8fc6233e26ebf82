// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.analytics.validation.LookAheadCheck;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.catalog.IndicatorDefinition;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regime.model.RegimeModel;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.StrategyContext;
import dev.tradewind.strategy.catalogue.StrategyDefinition;
import dev.tradewind.strategy.rules.BuiltInStrategies;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// If this failed, an indicator, strategy or regime engine would know the future, and every backtest would be a lie.
/// Cuts are random with a fixed seed (specification 5.4).
class LookAheadTest {

    private static final Instant FIRST_OPEN = Instant.parse("2024-01-01T00:00:00Z");
    private static final CounterRandom RANDOM = new CounterRandom(11);

    @Test
    void noIndicatorKnowsTheFuture() {
        List<Bar> bars = bars(900);
        for (IndicatorDefinition definition : IndicatorCatalog.all()) {
            LookAheadCheck<Bar, List<Double>> check =
                    new LookAheadCheck<>(prefix -> columns(definition, prefix));
            assertThat(check.randomCuts(bars, RANDOM, 4)).as(definition.name()).isEmpty();
        }
    }

    private static List<List<Double>> columns(IndicatorDefinition definition, List<Bar> bars) {
        double[][] columns =
                IndicatorCatalog.parse(definition.usual())
                        .columns(
                                new BarColumns(
                                        prices(bars, bar -> bar.open().value().doubleValue()),
                                        prices(bars, bar -> bar.high().value().doubleValue()),
                                        prices(bars, bar -> bar.low().value().doubleValue()),
                                        prices(bars, bar -> bar.close().value().doubleValue())));
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            int bar = i;
            rows.add(Arrays.stream(columns).map(column -> column[bar]).toList());
        }
        return rows;
    }

    private static double[] prices(List<Bar> bars, ToDoubleFunction<Bar> price) {
        return bars.stream().mapToDouble(price).toArray();
    }

    @Test
    void noStrategyKnowsTheFuture() {
        List<Bar> bars = bars(2400);
        for (StrategyDefinition definition : BuiltInStrategies.catalogue().definitions()) {
            LookAheadCheck<Bar, Optional<Signal>> check =
                    new LookAheadCheck<>(prefix -> signals(definition, prefix));
            assertThat(check.randomCuts(bars, RANDOM, 4)).as(definition.name()).isEmpty();
        }
    }

    private static List<Optional<Signal>> signals(StrategyDefinition definition, List<Bar> bars) {
        Strategy strategy = definition.create(Map.of(), Timeframe.ONE_HOUR);
        List<Optional<Signal>> signals = new ArrayList<>();
        for (Bar bar : bars) {
            strategy.onBar(bar);
            StrategyContext context =
                    new StrategyContext(bar.closeTime(Timeframe.ONE_HOUR), bar, null, null);
            signals.add(
                    signals.size() + 1 < strategy.warmUpBars()
                            ? Optional.empty()
                            : Optional.of(strategy.evaluate(context)));
        }
        return signals;
    }

    @Test
    void noRegimeEngineKnowsTheFuture() {
        List<MarketInstant> instants = instants(1000);
        check(instants, prefix -> readings(RegimeEngine.tuned(Timeframe.ONE_HOUR), prefix));
        RegimeModel model = RegimeModel.builtIn();
        check(
                instants,
                prefix -> readings(RegimeEngine.probabilistic(Timeframe.ONE_HOUR, model), prefix));
    }

    private static void check(
            List<MarketInstant> instants,
            Function<List<MarketInstant>, List<List<RegimeReading>>> engine) {
        assertThat(new LookAheadCheck<>(engine).randomCuts(instants, RANDOM, 2)).isEmpty();
    }

    private static List<List<RegimeReading>> readings(
            RegimeEngine engine, List<MarketInstant> instants) {
        return instants.stream()
                .map(instant -> engine.onInstant(instant.closeTime(), instant.bars()))
                .toList();
    }

    private static List<Bar> bars(int count) {
        return instants(count).stream()
                .map(instant -> instant.bars().getFirst())
                .map(ClosedBar::bar)
                .toList();
    }

    private static List<MarketInstant> instants(int count) {
        GeneratedMarket market = new GeneratedMarket(7, FIRST_OPEN);
        List<MarketInstant> instants = new ArrayList<>();
        Instant after = FIRST_OPEN.minusSeconds(1);
        for (int i = 0; i < count; i++) {
            MarketInstant next = market.next(after).orElseThrow();
            instants.add(next);
            after = next.closeTime();
        }
        return instants;
    }
}
