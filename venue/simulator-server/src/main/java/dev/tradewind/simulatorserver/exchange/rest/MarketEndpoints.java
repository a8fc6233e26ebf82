// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.order.Side;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Candles, trades and order books, for holders of a key and for everybody.
///
/// Source: Coinbase Advanced Trade fact sheet 2.5 and 2.6.
final class MarketEndpoints {

    private static final int MOST_CANDLES = 350;
    private static final int USUAL_TRADES = 100;
    private static final int MOST_TRADES = 1_000;
    private static final int MOST_LEVELS = 1_000;
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal BPS = new BigDecimal(10_000);
    private static final int BPS_DIGITS = 4;

    private final ExchangeDesk desk;

    private MarketEndpoints(ExchangeDesk desk) {
        this.desk = desk;
    }

    static void publish(Router router, Gate gate, ExchangeDesk desk) {
        MarketEndpoints endpoints = new MarketEndpoints(desk);
        endpoints.both(router, gate, "/products/{id}/candles", endpoints::candles);
        endpoints.both(router, gate, "/products/{id}/ticker", endpoints::trades);
        endpoints.both(router, gate, "/product_book", endpoints::book);
        router.get(
                Paths.BROKERAGE + "/best_bid_ask",
                gate.with(Permission.VIEW, (request, _) -> endpoints.best(request)));
    }

    private void both(Router router, Gate gate, String path, Gate.PublicEndpoint endpoint) {
        router.get(
                        Paths.BROKERAGE + path,
                        gate.with(Permission.VIEW, (request, _) -> endpoint.answer(request)))
                .get(Paths.BROKERAGE + "/market" + path, gate.open(endpoint));
    }

    private Response candles(Request request) {
        Symbol symbol = Query.symbol(request.pathValue("id"));
        Timeframe timeframe =
                request.query("granularity")
                        .map(MarketEndpoints::granularity)
                        .orElseThrow(() -> RestRefusal.invalid("granularity is missing"));
        return desk.ask(exchange -> {
            ProductEndpoints.listing(exchange, symbol);
            Instant end = Query.seconds(request, "end").orElse(exchange.time());
            Duration widest = timeframe.length().multipliedBy(MOST_CANDLES - 1L);
            Instant start = Query.seconds(request, "start").orElse(end.minus(widest));
            long asked = Duration.between(start, end).dividedBy(timeframe.length()) + 1;
            if (asked > MOST_CANDLES || end.isBefore(start)) {
                throw RestRefusal.invalid(
                        "start and end argument is invalid - number of candles requested should "
                                + "be less than 350");
            }
            int limit = Query.limit(request, MOST_CANDLES, MOST_CANDLES);
            List<Bar> bars =
                    exchange.candles(symbol, timeframe, start, end.plusNanos(1)).reversed();
            return Replies.json(candles(bars.subList(0, Math.min(limit, bars.size()))));
        });
    }

    private static Timeframe granularity(String text) {
        return switch (text) {
            case "ONE_MINUTE" -> Timeframe.ONE_MINUTE;
            case "FIVE_MINUTE" -> Timeframe.FIVE_MINUTES;
            case "FIFTEEN_MINUTE" -> Timeframe.FIFTEEN_MINUTES;
            case "THIRTY_MINUTE" -> Timeframe.THIRTY_MINUTES;
            case "ONE_HOUR" -> Timeframe.ONE_HOUR;
            case "TWO_HOUR" -> Timeframe.TWO_HOURS;
            case "FOUR_HOUR" -> Timeframe.FOUR_HOURS;
            case "SIX_HOUR" -> Timeframe.SIX_HOURS;
            case "ONE_DAY" -> Timeframe.ONE_DAY;
            default -> throw RestRefusal.invalid("granularity: " + text + " is not a valid value");
        };
    }

    private static ObjectNode candles(List<Bar> bars) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode candles = out.putArray("candles");
        for (Bar bar : bars) {
            candles.addObject()
                    .put("start", String.valueOf(bar.openTime().getEpochSecond()))
                    .put("low", Text.of(bar.low().value()))
                    .put("high", Text.of(bar.high().value()))
                    .put("open", Text.of(bar.open().value()))
                    .put("close", Text.of(bar.close().value()))
                    .put("volume", Text.of(bar.volume().value()));
        }
        return out;
    }

    private Response trades(Request request) {
        Symbol symbol = Query.symbol(request.pathValue("id"));
        int limit = Query.limit(request, USUAL_TRADES, MOST_TRADES);
        Optional<Instant> start = Query.seconds(request, "start");
        Optional<Instant> end = Query.seconds(request, "end");
        return desk.ask(exchange -> {
            ProductEndpoints.listing(exchange, symbol);
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            ArrayNode trades = out.putArray("trades");
            exchange.trades(symbol, MOST_TRADES).stream()
                    .filter(each -> start.map(from -> !each.time().isBefore(from)).orElse(true))
                    .filter(each -> end.map(to -> !each.time().isAfter(to)).orElse(true))
                    .limit(limit)
                    .forEach(each -> trades.add(trade(each)));
            out.put("best_bid", best(exchange, symbol, Side.BUY));
            out.put("best_ask", best(exchange, symbol, Side.SELL));
            return Replies.json(out);
        });
    }

    private static ObjectNode trade(PublicTrade trade) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("trade_id", String.valueOf(trade.id()));
        out.put("product_id", trade.symbol().toString());
        out.put("price", Text.of(trade.price()));
        out.put("size", Text.of(trade.quantity()));
        out.put("time", Text.of(trade.time()));
        out.put("side", trade.makerSide().name());
        out.put("bid", "");
        out.put("ask", "");
        out.put("exchange", "coinbase");
        return out;
    }

    private static String best(Exchange exchange, Symbol symbol, Side side) {
        List<BookRow> rows = exchange.rows(symbol, side, 1);
        return rows.isEmpty() ? "" : Text.of(rows.getFirst().price());
    }

    private Response book(Request request) {
        Symbol symbol =
                Query.symbol(
                        request.query("product_id")
                                .orElseThrow(() -> RestRefusal.invalid("product_id is missing")));
        int limit = Query.limit(request, MOST_LEVELS, MOST_LEVELS);
        return desk.ask(exchange -> {
            ProductEndpoints.listing(exchange, symbol);
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.set("pricebook", priceBook(exchange, symbol, limit));
            middle(out, exchange, symbol);
            return Replies.json(out);
        });
    }

    private static void middle(ObjectNode out, Exchange exchange, Symbol symbol) {
        List<PublicTrade> last = exchange.trades(symbol, 1);
        out.put("last", last.isEmpty() ? "" : Text.of(last.getFirst().price()));
        List<BookRow> bids = exchange.rows(symbol, Side.BUY, 1);
        List<BookRow> asks = exchange.rows(symbol, Side.SELL, 1);
        if (bids.isEmpty() || asks.isEmpty()) {
            out.put("mid_market", "").put("spread_bps", "").put("spread_absolute", "");
            return;
        }
        BigDecimal spread = asks.getFirst().price().subtract(bids.getFirst().price());
        BigDecimal middle = bids.getFirst().price().add(asks.getFirst().price()).divide(TWO);
        out.put("mid_market", Text.of(middle));
        out.put(
                "spread_bps",
                Text.of(spread.multiply(BPS).divide(middle, BPS_DIGITS, RoundingMode.HALF_EVEN)));
        out.put("spread_absolute", Text.of(spread));
    }

    private Response best(Request request) {
        List<String> asked = request.queryValues("product_ids");
        asked.forEach(each -> {
            Symbol _ = Query.symbol(each);
        });
        return desk.ask(exchange -> {
            asked.forEach(each -> {
                Listing _ = ProductEndpoints.listing(exchange, Symbol.parse(each));
            });
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            ArrayNode books = out.putArray("pricebooks");
            for (Listing each : exchange.listings()) {
                Symbol symbol = each.instrument().symbol();
                if (asked.isEmpty() || asked.contains(symbol.toString())) {
                    books.add(priceBook(exchange, symbol, 1));
                }
            }
            return Replies.json(out);
        });
    }

    private static ObjectNode priceBook(Exchange exchange, Symbol symbol, int limit) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("product_id", symbol.toString());
        rows(out.putArray("bids"), exchange.rows(symbol, Side.BUY, limit));
        rows(out.putArray("asks"), exchange.rows(symbol, Side.SELL, limit));
        out.put("time", Text.of(exchange.time()));
        return out;
    }

    private static void rows(ArrayNode out, List<BookRow> rows) {
        for (BookRow each : rows) {
            out.addObject()
                    .put("price", Text.of(each.price()))
                    .put("size", Text.of(each.quantity()));
        }
    }
}
