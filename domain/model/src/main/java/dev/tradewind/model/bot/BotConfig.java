// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.bot;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a bot runs: the strategy's catalogue name (`rsi-mean-reversion`), its products, timeframe and
/// parameters as text (each strategy knows names, ranges and defaults).
public record BotConfig(
        BotId id,
        String strategy,
        List<Symbol> symbols,
        Timeframe timeframe,
        SortedMap<String, String> parameters) {

    public BotConfig {
        Checks.notBlank("strategy", strategy);
        symbols = List.copyOf(symbols);
        Checks.require(!symbols.isEmpty(), "symbols", "must name at least one product", symbols);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }
}
