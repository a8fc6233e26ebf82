// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.market;

import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.simulator.market.BarMarket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A market and the stretch of it that the venue tells: bars that close after `start` and, unless
/// `end` is absent, at or before `end`. Everything earlier is history.
public record OpenMarket(BarMarket market, MarketKind kind, Instant start, @Nullable Instant end) {

    /// What distinguishes this stretch from others.
    public String identity() {
        return market.identity() + " opening at " + start;
    }
}
