// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The venue's market data, read by cursor, with history. Every method may throw [VenueException].
public interface MarketDataFeed {

    VenueStatus status();

    /// Every product, sorted by symbol.
    List<Instrument> instruments();

    /// Closed bars with `from` <= open time < `to`, ascending; missing bars are missing.
    List<Bar> history(Symbol symbol, Timeframe timeframe, Instant from, Instant to);

    /// Up to `limit` events numbered above `after`, in order; waits up to `wait` for the first one.
    /// The same event always has the same number. A reader that starts at 0 is told the market from
    /// its opening, or where it has none, from the newest close.
    List<Numbered<MarketEvent>> marketEvents(long after, int limit, Duration wait);
}
