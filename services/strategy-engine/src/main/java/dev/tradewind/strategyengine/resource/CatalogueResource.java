// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.resource;

import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.serviceapi.strategy.AllocationAnswer;
import dev.tradewind.serviceapi.strategy.FamilyAllocation;
import dev.tradewind.serviceapi.strategy.ParameterView;
import dev.tradewind.serviceapi.strategy.RegimeAllocation;
import dev.tradewind.serviceapi.strategy.StrategiesAnswer;
import dev.tradewind.serviceapi.strategy.StrategyView;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.allocation.AllocationWeights;
import dev.tradewind.strategy.catalogue.ParameterSpec;
import dev.tradewind.strategy.catalogue.StrategyCatalogue;
import dev.tradewind.strategy.catalogue.StrategyDefinition;
import dev.tradewind.strategyengine.run.BotFleet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What can be run, and how capital is divided among what runs.
public final class CatalogueResource {

    private final StrategyCatalogue catalogue;
    private final AllocationWeights weights;
    private final BotFleet fleet;

    public CatalogueResource(
            StrategyCatalogue catalogue, AllocationWeights weights, BotFleet fleet) {
        this.catalogue = catalogue;
        this.weights = weights;
        this.fleet = fleet;
    }

    public void publish(Router router) {
        router.get("/api/v1/strategies", _ -> strategies())
                .get("/api/v1/allocation", _ -> allocation());
    }

    private Response strategies() {
        return Response.json(
                new StrategiesAnswer(
                        catalogue.definitions().stream().map(CatalogueResource::view).toList()));
    }

    private Response allocation() {
        Map<StrategyFamily, Integer> running =
                fleet.inTurn(bots -> {
                    Map<StrategyFamily, Integer> counts = new EnumMap<>(StrategyFamily.class);
                    for (StrategyFamily family : StrategyFamily.values()) {
                        counts.put(family, bots.botsIn(family));
                    }
                    return counts;
                });
        return Response.json(
                new AllocationAnswer(
                        Arrays.stream(Regime.values())
                                .map(regime -> row(regime, running))
                                .toList()));
    }

    private RegimeAllocation row(Regime regime, Map<StrategyFamily, Integer> running) {
        List<FamilyAllocation> families =
                Arrays.stream(StrategyFamily.values())
                        .map(family ->
                                new FamilyAllocation(
                                        family,
                                        weights.weight(regime, family),
                                        running.getOrDefault(family, 0)))
                        .toList();
        BigDecimal used =
                families.stream()
                        .filter(each -> each.runningBots() > 0)
                        .map(FamilyAllocation::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RegimeAllocation(regime, families, BigDecimal.ONE.subtract(used));
    }

    private static StrategyView view(StrategyDefinition definition) {
        Strategy example = definition.create(Map.of(), Timeframe.ONE_HOUR);
        return new StrategyView(
                definition.name(),
                definition.description(),
                example.family(),
                example.entryRegimes(),
                definition.parameters().stream().map(CatalogueResource::view).toList());
    }

    private static ParameterView view(ParameterSpec spec) {
        return new ParameterView(
                spec.name(),
                spec.kind().name(),
                spec.unit(),
                spec.low(),
                spec.high(),
                spec.defaultText(),
                spec.description());
    }
}
