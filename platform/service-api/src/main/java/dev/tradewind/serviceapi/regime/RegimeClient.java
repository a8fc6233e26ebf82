// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;

/// Asks regime-detection. A question for an instant that is not classified yet waits a while at the
/// service and is then refused with `NOT_YET`. Safe from any thread.
public final class RegimeClient {

    /// The service's name.
    public static final String SERVICE = "regime-detection";

    private final ServiceClient service;

    /// @param service the framework's client of [#SERVICE]
    public RegimeClient(ServiceClient service) {
        this.service = service;
    }

    /// The newest reading of one product; it may be older than the market, see
    /// [RegimeAnswer#ageMillis()].
    public CallResult<RegimeAnswer> latest(Symbol symbol, Timeframe timeframe) {
        return service.get("/api/v1/regime/{symbol}", symbol)
                .query("timeframe", timeframe.code())
                .send(RegimeAnswer.class);
    }

    /// The reading of one product exactly as of a close.
    public CallResult<RegimeAnswer> asOf(Symbol symbol, Timeframe timeframe, Instant asOf) {
        return service.get("/api/v1/regime/{symbol}", symbol)
                .query("timeframe", timeframe.code())
                .query("asOf", asOf)
                .send(RegimeAnswer.class);
    }

    /// The readings of one product from the close `from` on and before `to`, oldest first.
    public CallResult<RegimeHistory> history(
            Symbol symbol, Timeframe timeframe, Instant from, Instant to) {
        return service.get("/api/v1/regime/{symbol}/history", symbol)
                .query("timeframe", timeframe.code())
                .query("from", from)
                .query("to", to)
                .send(RegimeHistory.class);
    }

    /// The readings of many products exactly as of a close: what a decision uses.
    public CallResult<RegimeBatch> batch(List<Symbol> symbols, Timeframe timeframe, Instant asOf) {
        return service.post("/api/v1/regime/batch")
                .body(new RegimeBatchRequest(symbols, timeframe, asOf))
                .asRead()
                .send(RegimeBatch.class);
    }

    /// All products as of the newest classified close.
    public CallResult<MarketOverview> marketOverview(Timeframe timeframe) {
        return service.get("/api/v1/regime/market-overview")
                .query("timeframe", timeframe.code())
                .send(MarketOverview.class);
    }
}
