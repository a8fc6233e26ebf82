// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import java.util.function.ToDoubleFunction;

/// The result of a strategy without costs, as planned, at twice the costs, and with every trade one bar
/// later.
///
/// Source: Tradewind quantitative specification 5.4.
public record CostSensitivity(
        double withoutCosts, double planned, double doubleCosts, double oneBarLater) {

    /// Under which costs and delay a run is made.
    public record Scenario(double costMultiple, int delayBars) {}

    /// Runs `strategy`, which gives its net result under a scenario, four times.
    public static CostSensitivity of(ToDoubleFunction<Scenario> strategy) {
        return new CostSensitivity(
                strategy.applyAsDouble(new Scenario(0, 0)),
                strategy.applyAsDouble(new Scenario(1, 0)),
                strategy.applyAsDouble(new Scenario(2, 0)),
                strategy.applyAsDouble(new Scenario(1, 1)));
    }

    /// Whether it earns as planned but dies at twice the costs or one bar later.
    public boolean isFragile() {
        return planned > 0 && (doubleCosts <= 0 || oneBarLater <= 0);
    }
}
