// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;

/// Asks for the regimes of up to 500 products exactly as of one close.
public record RegimeBatchRequest(List<Symbol> symbols, Timeframe timeframe, Instant asOf) {

    /// Most products in one request.
    public static final int MAXIMUM_SYMBOLS = 500;

    public RegimeBatchRequest {
        symbols = List.copyOf(symbols);
        Checks.within("symbols", symbols.size(), 1, MAXIMUM_SYMBOLS);
    }
}
