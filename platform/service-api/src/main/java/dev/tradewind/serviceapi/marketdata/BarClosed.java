// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;

/// Event `bar_closed` of the gateway's feed, keyed by symbol: the next bar of a series. Bars of a
/// series come in order, without a repetition, synthetic ones included. `afterLongGap` says that
/// bars are missing before this one and whatever was computed from earlier ones is void.
public record BarClosed(Symbol symbol, Timeframe timeframe, Bar bar, boolean afterLongGap) {

    /// The type of the event.
    public static final String TYPE = "bar_closed";

    /// The bar with its series.
    public ClosedBar closedBar() {
        return new ClosedBar(symbol, timeframe, bar);
    }
}
