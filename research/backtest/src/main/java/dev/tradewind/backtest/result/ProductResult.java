// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Fill;
import java.util.List;

/// What happened in one product: its closes, its regimes, and our fills.
public record ProductResult(
        Symbol symbol, List<PricePoint> closes, List<RegimeSpan> regimes, List<Fill> fills) {

    public ProductResult {
        closes = List.copyOf(closes);
        regimes = List.copyOf(regimes);
        fills = List.copyOf(fills);
    }
}
