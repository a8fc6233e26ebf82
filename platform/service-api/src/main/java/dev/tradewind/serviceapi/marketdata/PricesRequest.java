// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Symbol;
import java.util.List;

/// Asks for several last prices at once: `POST /api/v1/prices`.
public record PricesRequest(List<Symbol> symbols) {

    public PricesRequest {
        symbols = List.copyOf(symbols);
    }
}
