// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.List;

/// Everything the figures depend on, printed before any of them. `warmUpFrom` is the first bar the engines
/// saw, trading ran over `from`..`to`; `data` names each file with the SHA-256 of its rows; `rules` says in
/// plain words how fills, spread, fees and latency were modelled.
public record Assumptions(
        List<Symbol> symbols,
        Timeframe timeframe,
        Instant warmUpFrom,
        Instant from,
        Instant to,
        int bots,
        Money openingBalance,
        String feeTier,
        long seed,
        List<DataSource> data,
        List<String> rules) {

    public Assumptions {
        symbols = List.copyOf(symbols);
        data = List.copyOf(data);
        rules = List.copyOf(rules);
    }

    /// One input: its name, bars used, gaps left after filling, and the hash of the bars used.
    public record DataSource(String name, int bars, int syntheticBars, String sha256) {}
}
