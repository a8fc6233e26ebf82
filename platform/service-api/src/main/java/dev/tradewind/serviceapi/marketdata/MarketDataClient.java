// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Asks the market data gateway. Safe from any thread.
public final class MarketDataClient {

    /// The gateway's name in service discovery.
    public static final String SERVICE = "market-data-gateway";

    private final ServiceClient client;

    public MarketDataClient(ServiceClient client) {
        this.client = client;
    }

    /// The last price.
    public CallResult<PriceAnswer> price(Symbol symbol) {
        return client.get("/api/v1/price/{symbol}", symbol).send(PriceAnswer.class);
    }

    /// The last prices of several products.
    public CallResult<PricesAnswer> prices(List<Symbol> symbols) {
        return client.post("/api/v1/prices")
                .body(new PricesRequest(symbols))
                .asRead()
                .send(PricesAnswer.class);
    }

    /// The newest `limit` closed bars with `start` <= open time < `end`, ascending.
    public CallResult<BarsAnswer> bars(Symbol symbol, Timeframe timeframe, BarsRange range) {
        return client.get("/api/v1/ohlcv/{symbol}", symbol)
                .query("timeframe", timeframe.code())
                .query("start", range.start())
                .query("end", range.end())
                .query("limit", range.limit())
                .send(BarsAnswer.class);
    }

    /// The last 24 hours.
    public CallResult<TickerAnswer> ticker(Symbol symbol) {
        return client.get("/api/v1/ticker/{symbol}", symbol).send(TickerAnswer.class);
    }

    /// Every product and the state of the venue.
    public CallResult<ProductsAnswer> products() {
        return client.get("/api/v1/products").send(ProductsAnswer.class);
    }

    /// The gap ledger.
    public CallResult<QualityAnswer> quality() {
        return client.get("/api/v1/quality").send(QualityAnswer.class);
    }

    /// Says that `consumer` has finished its work for `instant`. May be repeated.
    public CallResult<PaceStatus> acknowledge(String consumer, Instant instant) {
        return client.post("/api/v1/pace/acknowledge")
                .body(new PaceAcknowledgement(consumer, instant))
                .idempotencyKey(consumer + "@" + instant)
                .send(PaceStatus.class);
    }

    /// Which bars: absent ends are open.
    public record BarsRange(Optional<Instant> start, Optional<Instant> end, int limit) {

        /// The newest `limit` bars.
        public static BarsRange newest(int limit) {
            return new BarsRange(Optional.empty(), Optional.empty(), limit);
        }
    }
}
