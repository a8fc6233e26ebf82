// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.util.List;

/// Closed bars, ascending: `GET /api/v1/ohlcv/{symbol}`. Bars that fill a short gap are marked
/// `synthetic`; a longer gap shows as a jump in the open times.
public record BarsAnswer(
        Symbol symbol, Timeframe timeframe, List<Bar> bars, Provenance provenance) {

    public BarsAnswer {
        bars = List.copyOf(bars);
    }
}
