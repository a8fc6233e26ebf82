// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.market;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.ProductsAnswer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The venue's products and their rules as the gateway tells them, read when a product is first
/// asked for and again when one is unknown. Safe from any thread.
public final class ProductCatalogue {

    private final MarketDataClient gateway;
    private volatile Map<Symbol, Instrument> known = Map.of();

    public ProductCatalogue(MarketDataClient gateway) {
        this.gateway = gateway;
    }

    /// The product and its rules; empty when the venue does not have it or the gateway does not
    /// answer.
    public Optional<Instrument> find(Symbol symbol) {
        if (!known.containsKey(symbol)) {
            refresh();
        }
        return Optional.ofNullable(known.get(symbol));
    }

    /// Every product known so far, by name.
    public List<Symbol> symbols() {
        return List.copyOf(known.keySet());
    }

    private void refresh() {
        gateway.products()
                .answer()
                .map(ProductsAnswer::products)
                .ifPresent(products -> {
                    Map<Symbol, Instrument> found = new TreeMap<>();
                    products.forEach(product -> found.put(product.symbol(), product));
                    known = Collections.unmodifiableMap(found);
                });
    }
}
