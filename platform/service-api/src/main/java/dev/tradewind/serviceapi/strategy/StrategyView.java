// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.regime.Regime;
import java.util.List;

/// A strategy of the catalogue, the regimes in which it may enter, and its parameters.
public record StrategyView(
        String name,
        String description,
        StrategyFamily family,
        List<Regime> entryRegimes,
        List<ParameterView> parameters) {

    public StrategyView {
        entryRegimes = List.copyOf(entryRegimes);
        parameters = List.copyOf(parameters);
    }
}
