// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Timeframe;
import java.util.List;

/// Every product with the venue's rules, sorted by symbol, and the timeframes that bars can be
/// asked for: `GET /api/v1/products`. The first timeframe is the one the venue tells, the others
/// are built from it.
public record ProductsAnswer(
        List<Instrument> products, List<Timeframe> timeframes, MarketStatus market) {

    public ProductsAnswer {
        products = List.copyOf(products);
        timeframes = List.copyOf(timeframes);
    }
}
