// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.port;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bars up to an instant; there is no way to ask for a later one.
public interface MarketView {

    /// The product and its rules, empty if the venue does not know it.
    Optional<Instrument> instrument(Symbol symbol);

    /// Closed bars in ascending order that opened after `after` (all that are kept if null) and
    /// closed at or before `asOf`.
    List<Bar> bars(Symbol symbol, Timeframe timeframe, @Nullable Instant after, Instant asOf);
}
