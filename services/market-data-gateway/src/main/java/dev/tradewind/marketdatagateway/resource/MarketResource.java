// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.resource;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.marketdatagateway.store.MarketStore;
import dev.tradewind.marketdatagateway.view.BarReader;
import dev.tradewind.marketdatagateway.view.MarketMemory;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.marketdata.BarsAnswer;
import dev.tradewind.serviceapi.marketdata.PriceAnswer;
import dev.tradewind.serviceapi.marketdata.PricesAnswer;
import dev.tradewind.serviceapi.marketdata.PricesRequest;
import dev.tradewind.serviceapi.marketdata.ProductsAnswer;
import java.time.Instant;
import java.util.List;

/// Prices, bars, 24-hour figures, products and quality.
public final class MarketResource {

    private static final int USUAL_LIMIT = 300;
    private static final int LARGEST_LIMIT = 5_000;
    private static final int MOST_PRICES = 500;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final MarketMemory memory;
    private final BarReader bars;
    private final MarketStore store;
    private final Products products;

    public MarketResource(MarketMemory memory, BarReader bars, MarketStore store) {
        this.memory = memory;
        this.bars = bars;
        this.store = store;
        this.products = new Products(memory);
    }

    /// Adds the endpoints to `router`.
    public void publish(Router router) {
        router.get("/api/v1/price/{symbol}", this::price)
                .post("/api/v1/prices", this::prices)
                .get("/api/v1/ohlcv/{symbol}", this::ohlcv)
                .get("/api/v1/ticker/{symbol}", this::ticker)
                .get("/api/v1/book/{symbol}", this::book)
                .get("/api/v1/products", _ -> Response.json(products()))
                .get("/api/v1/quality", _ -> Response.json(store.quality()));
    }

    private Response price(Request request) {
        return Response.json(price(products.symbol(request)));
    }

    private Response prices(Request request) {
        List<Symbol> symbols = request.body(PricesRequest.class).symbols();
        if (symbols.isEmpty() || symbols.size() > MOST_PRICES) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE,
                    "symbols",
                    "symbols must name 1 to %d products: %d"
                            .formatted(MOST_PRICES, symbols.size()));
        }
        return Response.json(
                new PricesAnswer(
                        symbols.stream()
                                .map(each -> price(products.symbol(each.toString())))
                                .toList()));
    }

    private PriceAnswer price(Symbol symbol) {
        Bar last = lastOf(symbol);
        return new PriceAnswer(
                symbol,
                last.close(),
                memory.provenance(symbol, last.closeTime(products.market().timeframe())));
    }

    private Response ohlcv(Request request) {
        Symbol symbol = products.symbol(request);
        Timeframe timeframe = products.timeframe(request);
        BarReader.Range range =
                new BarReader.Range(
                        symbol,
                        request.query("start", Instant::parse).orElse(Instant.EPOCH),
                        request.query("end", Instant::parse).orElse(LAST),
                        (int) request.queryWithin("limit", USUAL_LIMIT, 1, LARGEST_LIMIT));
        if (range.start().isBefore(Instant.EPOCH) || range.end().isAfter(LAST)) {
            throw ProblemException.of(
                    ProblemCode.INVALID_VALUE,
                    "start and end must be within %s and %s".formatted(Instant.EPOCH, LAST));
        }
        List<Bar> found = bars.bars(range, timeframe);
        Instant newest = found.isEmpty() ? memory.now() : found.getLast().closeTime(timeframe);
        return Response.json(
                new BarsAnswer(symbol, timeframe, found, memory.provenance(symbol, newest)));
    }

    private Response ticker(Request request) {
        Symbol symbol = products.symbol(request);
        Bar last = lastOf(symbol);
        Timeframe timeframe = products.market().timeframe();
        Instant end = last.closeTime(timeframe);
        List<Bar> day = memory.bars(symbol, end.minus(Timeframe.ONE_DAY.length()), end);
        return Response.json(Tickers.of(symbol, day, memory.provenance(symbol, end)));
    }

    private Response book(Request request) {
        Symbol symbol = products.symbol(request);
        throw ProblemException.of(
                ProblemCode.UNKNOWN_RESOURCE,
                ("there is no order book of %s: the venue tells bars only; prices are at "
                                + "/api/v1/price/%s")
                        .formatted(symbol, symbol));
    }

    private ProductsAnswer products() {
        MarketMemory.Market market = products.market();
        return new ProductsAnswer(
                market.instruments(), BarReader.timeframes(market.timeframe()), memory.status());
    }

    private Bar lastOf(Symbol symbol) {
        return bars.last(symbol).stream()
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.of(ProblemCode.NOT_YET, symbol + " has not traded yet"));
    }
}
