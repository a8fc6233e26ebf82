// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.market;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A market that is told in bars of one timeframe. The same market answers the same question in the
/// same way, in every order of asking. Owned by one thread.
public interface BarMarket {

    /// What distinguishes this market from others: kind, products, and seed or content.
    String identity();

    Timeframe timeframe();

    /// Every product, sorted by symbol.
    List<Instrument> instruments();

    /// The first instant after `after` at which a bar closes, empty when the market has ended.
    Optional<MarketInstant> next(Instant after);

    /// The bars of a product with `from` <= open time < `to`, ascending.
    List<Bar> bars(Symbol symbol, Instant from, Instant to);
}
