// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.source;

import dev.tradewind.base.time.MonotonicTime;
import dev.tradewind.console.view.MarketView;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.MarketStatus;
import dev.tradewind.serviceapi.marketdata.PriceAnswer;
import dev.tradewind.serviceapi.marketdata.ProductsAnswer;
import java.util.List;
import java.util.function.Supplier;

/// The market and the last prices, from market-data-gateway. Used by one thread.
public final class MarketSource implements Supplier<MarketView> {

    private final MarketDataClient gateway;
    private final Pace pace;

    public MarketSource(MarketDataClient gateway, MonotonicTime time) {
        this.gateway = gateway;
        this.pace = new Pace(time);
    }

    @Override
    public MarketView get() {
        ProductsAnswer products = gateway.products().orThrow();
        MarketStatus market = products.market();
        List<Symbol> symbols = products.products().stream().map(Instrument::symbol).toList();
        List<MarketView.Quote> quotes =
                gateway.prices(symbols).orThrow().prices().stream()
                        .map(MarketSource::quote)
                        .toList();
        return new MarketView(
                market.simulated(),
                market.market(),
                products.timeframes().getFirst(),
                market.time(),
                pace.measure(market.time()).orElse(null),
                market.finished(),
                quotes);
    }

    private static MarketView.Quote quote(PriceAnswer answer) {
        return new MarketView.Quote(
                answer.symbol(), answer.price(), answer.provenance().venueTime());
    }
}
