// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;

/// The regimes as of one close, in the order asked for; products without a bar at that close, or
/// unknown ones, are `missing`.
public record RegimeBatch(
        Timeframe timeframe, Instant asOf, List<RegimeAnswer> regimes, List<Symbol> missing) {

    public RegimeBatch {
        regimes = List.copyOf(regimes);
        missing = List.copyOf(missing);
    }
}
