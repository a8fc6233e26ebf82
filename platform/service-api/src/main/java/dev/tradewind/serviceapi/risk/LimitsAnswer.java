// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.model.market.Symbol;
import java.util.List;

/// The limits in force: `GET /api/v1/risk/limits`. `products` are the only ones that may be bought.
public record LimitsAnswer(long version, List<LimitView> limits, List<Symbol> products) {

    public LimitsAnswer {
        limits = List.copyOf(limits);
        products = List.copyOf(products);
    }
}
