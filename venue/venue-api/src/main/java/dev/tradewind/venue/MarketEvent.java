// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;

/// What the market did.
public sealed interface MarketEvent {

    /// A bar closed.
    record BarClosed(ClosedBar bar) implements MarketEvent {}

    /// Every bar of `timeframe` that closed at `closeTime` has been told.
    record InstantClosed(Timeframe timeframe, Instant closeTime) implements MarketEvent {}
}
