// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Event `regime_read`, keyed by timeframe: every product that closed at `asOf` has been classified
/// and can be asked for.
public record RegimeRead(Timeframe timeframe, Instant asOf, SortedMap<Symbol, Regime> regimes) {

    /// The type of the event.
    public static final String TYPE = "regime_read";

    public RegimeRead {
        regimes = Collections.unmodifiableSortedMap(new TreeMap<>(regimes));
    }
}
