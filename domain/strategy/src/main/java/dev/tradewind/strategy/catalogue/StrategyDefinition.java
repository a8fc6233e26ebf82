// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.catalogue;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.strategy.Strategy;
import java.util.List;
import java.util.Map;

/// A strategy as the catalogue offers it: its name (`rsi-mean-reversion`), one sentence about it,
/// its parameters and how to make one.
public record StrategyDefinition(
        String name, String description, List<ParameterSpec> parameters, Factory factory) {

    /// Makes a fresh strategy for one product.
    @FunctionalInterface
    public interface Factory {
        Strategy create(ParameterValues values, Timeframe timeframe);
    }

    public StrategyDefinition {
        Checks.notBlank("name", name);
        parameters = List.copyOf(parameters);
    }

    /// A fresh strategy with `given` parameters and the defaults for the rest.
    public Strategy create(Map<String, String> given, Timeframe timeframe) {
        return factory.create(ParameterValues.of(parameters, given), timeframe);
    }
}
