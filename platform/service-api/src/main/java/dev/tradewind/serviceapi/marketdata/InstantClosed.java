// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;

/// Event `instant_closed` of the gateway's feed, keyed by timeframe: every bar that closed at
/// `instant` has been told before it. `closed` and `missing` are the products with and without a
/// bar, both sorted.
public record InstantClosed(
        Timeframe timeframe, Instant instant, List<Symbol> closed, List<Symbol> missing) {

    /// The type of the event.
    public static final String TYPE = "instant_closed";

    public InstantClosed {
        closed = List.copyOf(closed);
        missing = List.copyOf(missing);
    }
}
