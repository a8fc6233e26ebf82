// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

import dev.tradewind.base.check.Checks;
import java.util.List;

/// Where one label ends and another begins.
///
/// Source: Tradewind quantitative specification 2.8.
///
/// @param crisisVolatility multiple of its own median that the market's deviation must exceed
/// @param crisisFall how far the market must stand below its peak, in daily deviations
/// @param crisisCorrelationQuantile quantile that the mean correlation must exceed, 0–1
/// @param trendEfficiency least efficiency ratio of a trend, 0–1
/// @param rangeVarianceRatio largest variance ratio of a range
public record LabelThresholds(
        double crisisVolatility,
        double crisisFall,
        double crisisCorrelationQuantile,
        double trendEfficiency,
        double rangeVarianceRatio) {

    /// 2.5, 2, the upper quartile, 0.25 and 0.5.
    public static final LabelThresholds STANDARD = new LabelThresholds(2.5, 2, 0.75, 0.25, 0.5);

    public LabelThresholds {
        Checks.positive("crisisVolatility", crisisVolatility);
        Checks.positive("crisisFall", crisisFall);
        Checks.fraction("crisisCorrelationQuantile", crisisCorrelationQuantile);
        Checks.fraction("trendEfficiency", trendEfficiency);
        Checks.positive("rangeVarianceRatio", rangeVarianceRatio);
    }

    /// These thresholds with one of them multiplied by `factor`, each in turn.
    public List<LabelThresholds> eachTimes(double factor) {
        double quantile = Math.min(1, crisisCorrelationQuantile * factor);
        double efficiency = Math.min(1, trendEfficiency * factor);
        return List.of(
                with(crisisVolatility * factor, crisisFall, crisisCorrelationQuantile),
                with(crisisVolatility, crisisFall * factor, crisisCorrelationQuantile),
                with(crisisVolatility, crisisFall, quantile),
                with(efficiency, rangeVarianceRatio),
                with(trendEfficiency, rangeVarianceRatio * factor));
    }

    private LabelThresholds with(double volatility, double fall, double quantile) {
        return new LabelThresholds(volatility, fall, quantile, trendEfficiency, rangeVarianceRatio);
    }

    private LabelThresholds with(double efficiency, double varianceRatio) {
        return new LabelThresholds(
                crisisVolatility, crisisFall, crisisCorrelationQuantile, efficiency, varianceRatio);
    }
}
