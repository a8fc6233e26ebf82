// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.allocation;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.regime.Regime;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The share of equity (fraction) each family may use in each regime; what a row leaves over is
/// cash. Only regimes that allow entries may have weights.
public record AllocationWeights(Map<Regime, Map<StrategyFamily, BigDecimal>> byRegime) {

    public AllocationWeights {
        Map<Regime, Map<StrategyFamily, BigDecimal>> copy = new EnumMap<>(Regime.class);
        for (Regime regime : Regime.values()) {
            copy.put(regime, checkedRow(regime, byRegime.getOrDefault(regime, Map.of())));
        }
        byRegime = Collections.unmodifiableMap(copy);
    }

    /// The roadmap's table. Weights of families that do not exist yet (arbitrage, pairs) stay in
    /// cash; the legacy baseline gets 5 % out of that cash.
    public static AllocationWeights roadmap() {
        BigDecimal baseline = new BigDecimal("0.05");
        Map<Regime, Map<StrategyFamily, BigDecimal>> table = new EnumMap<>(Regime.class);
        Map<StrategyFamily, BigDecimal> trending = new EnumMap<>(StrategyFamily.class);
        trending.put(StrategyFamily.MOMENTUM, new BigDecimal("0.6"));
        trending.put(StrategyFamily.TREND_FOLLOWING, new BigDecimal("0.3"));
        trending.put(StrategyFamily.LEGACY, baseline);
        table.put(Regime.TRENDING, trending);
        Map<StrategyFamily, BigDecimal> ranging = new EnumMap<>(StrategyFamily.class);
        ranging.put(StrategyFamily.MEAN_REVERSION, new BigDecimal("0.5"));
        ranging.put(StrategyFamily.LEGACY, baseline);
        table.put(Regime.RANGING, ranging);
        return new AllocationWeights(table);
    }

    /// The family's weight in `regime`, 0 if it has none.
    public BigDecimal weight(Regime regime, StrategyFamily family) {
        return byRegime.getOrDefault(regime, Map.of()).getOrDefault(family, ZERO);
    }

    /// The family's weight in the regime that gives it most.
    public BigDecimal largest(StrategyFamily family) {
        return byRegime.keySet().stream()
                .map(regime -> weight(regime, family))
                .reduce(ZERO, BigDecimal::max);
    }

    /// The fraction no family may use in `regime`.
    public BigDecimal cash(Regime regime) {
        return ONE.subtract(total(byRegime.getOrDefault(regime, Map.of())));
    }

    private static Map<StrategyFamily, BigDecimal> checkedRow(
            Regime regime, Map<StrategyFamily, BigDecimal> row) {
        Map<StrategyFamily, BigDecimal> copy = new EnumMap<>(StrategyFamily.class);
        copy.putAll(row);
        copy.forEach((family, weight) ->
                Checks.nonNegative("weight of " + family + " in " + regime, weight));
        BigDecimal total = total(copy);
        BigDecimal most = regime.allowsEntries() ? ONE : ZERO;
        Checks.require(
                total.compareTo(most) <= 0,
                "weights in " + regime,
                "must not add up to more than " + most,
                total);
        return Collections.unmodifiableMap(copy);
    }

    private static BigDecimal total(Map<StrategyFamily, BigDecimal> row) {
        return row.values().stream().reduce(ZERO, BigDecimal::add);
    }
}
