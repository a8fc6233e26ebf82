// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.market;

import dev.tradewind.model.market.ClosedBar;
import java.time.Instant;
import java.util.List;

/// The bars that close at one instant, sorted by symbol. A product without a bar did not trade.
public record MarketInstant(Instant closeTime, List<ClosedBar> bars) {

    public MarketInstant {
        bars = List.copyOf(bars);
    }
}
