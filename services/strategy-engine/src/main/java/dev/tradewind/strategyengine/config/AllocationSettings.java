// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.config;

import dev.tradewind.framework.config.Setting;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.strategy.allocation.AllocationWeights;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// Section `allocation`: the fraction of equity each family may use in each regime; the rest is
/// cash. Regimes that allow no entries have no weights.
public record AllocationSettings(
        @Setting(defaultValue = "0.60", description = "Momentum in trends", min = "0", max = "1")
                BigDecimal trendingMomentum,
        @Setting(
                        defaultValue = "0.30",
                        description = "Trend following in trends",
                        min = "0",
                        max = "1")
                BigDecimal trendingTrendFollowing,
        @Setting(defaultValue = "0", description = "Mean reversion in trends", min = "0", max = "1")
                BigDecimal trendingMeanReversion,
        @Setting(
                        defaultValue = "0.05",
                        description = "The legacy rule in trends",
                        min = "0",
                        max = "1")
                BigDecimal trendingLegacy,
        @Setting(defaultValue = "0", description = "Momentum in ranges", min = "0", max = "1")
                BigDecimal rangingMomentum,
        @Setting(
                        defaultValue = "0",
                        description = "Trend following in ranges",
                        min = "0",
                        max = "1")
                BigDecimal rangingTrendFollowing,
        @Setting(
                        defaultValue = "0.50",
                        description = "Mean reversion in ranges",
                        min = "0",
                        max = "1")
                BigDecimal rangingMeanReversion,
        @Setting(
                        defaultValue = "0.05",
                        description = "The legacy rule in ranges",
                        min = "0",
                        max = "1")
                BigDecimal rangingLegacy) {

    public AllocationSettings {
        AllocationWeights unused =
                table(
                        row(
                                trendingMomentum,
                                trendingTrendFollowing,
                                trendingMeanReversion,
                                trendingLegacy),
                        row(
                                rangingMomentum,
                                rangingTrendFollowing,
                                rangingMeanReversion,
                                rangingLegacy));
        assert unused != null;
    }

    /// The allocation table.
    public AllocationWeights weights() {
        return table(
                row(
                        trendingMomentum,
                        trendingTrendFollowing,
                        trendingMeanReversion,
                        trendingLegacy),
                row(rangingMomentum, rangingTrendFollowing, rangingMeanReversion, rangingLegacy));
    }

    private static AllocationWeights table(
            Map<StrategyFamily, BigDecimal> trending, Map<StrategyFamily, BigDecimal> ranging) {
        Map<Regime, Map<StrategyFamily, BigDecimal>> table = new EnumMap<>(Regime.class);
        table.put(Regime.TRENDING, trending);
        table.put(Regime.RANGING, ranging);
        return new AllocationWeights(table);
    }

    private static Map<StrategyFamily, BigDecimal> row(
            BigDecimal momentum, BigDecimal trend, BigDecimal reversion, BigDecimal legacy) {
        Map<StrategyFamily, BigDecimal> row = new EnumMap<>(StrategyFamily.class);
        row.put(StrategyFamily.MOMENTUM, momentum);
        row.put(StrategyFamily.TREND_FOLLOWING, trend);
        row.put(StrategyFamily.MEAN_REVERSION, reversion);
        row.put(StrategyFamily.LEGACY, legacy);
        return row;
    }
}
