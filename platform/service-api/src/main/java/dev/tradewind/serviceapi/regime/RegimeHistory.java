// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Readings of one product as they were given at the time, oldest first. When the limit cut them
/// off, `nextFrom` is where the rest begins.
public record RegimeHistory(
        Symbol symbol,
        Timeframe timeframe,
        List<RegimeAnswer> readings,
        @Nullable Instant nextFrom) {

    public RegimeHistory {
        readings = List.copyOf(readings);
    }
}
