// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import java.time.Instant;
import java.util.List;

/// Event `regime_changed`, keyed by symbol: a product came out of `from` into `to` with the close
/// at `asOf`. The first reading of a product comes out of UNKNOWN.
public record RegimeChanged(
        Symbol symbol,
        Timeframe timeframe,
        Instant asOf,
        Regime from,
        Regime to,
        double confidence,
        List<String> evidence) {

    /// The type of the event.
    public static final String TYPE = "regime_changed";

    public RegimeChanged {
        evidence = List.copyOf(evidence);
    }
}
