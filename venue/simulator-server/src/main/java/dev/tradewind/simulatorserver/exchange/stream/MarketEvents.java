// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.order.Side;
import dev.tradewind.simulatorserver.exchange.wire.DayStatistics;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Events of the market's channels.
///
/// Source: Coinbase Advanced Trade fact sheet 4.
final class MarketEvents {

    private static final Timeframe CANDLE = Timeframe.FIVE_MINUTES;
    private static final int CANDLES = 100;
    private static final DateTimeFormatter GO_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.nnnnnnnnn '+0000 UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private MarketEvents() {}

    /// A beat: the exchange's time, in the format of Go, and how long the server runs.
    static String heartbeat(Instant time, Duration running, long counter) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        String elapsed = "m=+%d.%09d".formatted(running.toSeconds(), running.toNanosPart());
        events.addObject()
                .put("current_time", GO_TIME.format(time) + ' ' + elapsed)
                .put("heartbeat_counter", counter);
        return events.toString();
    }

    /// The newest candles of a product, newest first.
    static String candles(Symbol symbol, Exchange exchange) {
        Instant open = CANDLE.openOf(exchange.time());
        Instant from = open.minus(CANDLE.length().multipliedBy(CANDLES - 1));
        return candles("snapshot", List.of(symbol), exchange, from);
    }

    /// The unfinished candles of products; empty while none of them has traded in it.
    static Optional<String> candles(Collection<Symbol> symbols, Exchange exchange) {
        Instant open = CANDLE.openOf(exchange.time());
        String events = candles("update", symbols, exchange, open);
        return events.contains("\"start\"") ? Optional.of(events) : Optional.empty();
    }

    private static String candles(
            String type, Collection<Symbol> symbols, Exchange exchange, Instant from) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        ArrayNode candles = events.addObject().put("type", type).putArray("candles");
        Instant end = exchange.time().plusNanos(1);
        for (Symbol symbol : symbols) {
            for (Bar bar : exchange.candles(symbol, CANDLE, from, end).reversed()) {
                candles.addObject()
                        .put("start", String.valueOf(bar.openTime().getEpochSecond()))
                        .put("high", Text.of(bar.high().value()))
                        .put("low", Text.of(bar.low().value()))
                        .put("open", Text.of(bar.open().value()))
                        .put("close", Text.of(bar.close().value()))
                        .put("volume", Text.of(bar.volume().value()))
                        .put("product_id", symbol.toString());
            }
        }
        return events.toString();
    }

    /// Trades of a product, newest first as they are given.
    static String trades(String type, List<PublicTrade> trades) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        ArrayNode out = events.addObject().put("type", type).putArray("trades");
        for (PublicTrade trade : trades) {
            out.addObject()
                    .put("trade_id", String.valueOf(trade.id()))
                    .put("product_id", trade.symbol().toString())
                    .put("price", Text.of(trade.price()))
                    .put("size", Text.of(trade.quantity()))
                    .put("side", trade.makerSide().name())
                    .put("time", Text.of(trade.time()));
        }
        return events.toString();
    }

    /// A product's price and its last day and year; with its best prices for `ticker`, without them for
    /// `ticker_batch`.
    static String ticker(
            String type, Symbol symbol, Exchange exchange, YearRange year, boolean withBest) {
        DayStatistics day = DayStatistics.of(symbol, exchange);
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        ObjectNode out = events.addObject().put("type", type).putArray("tickers").addObject();
        out.put("type", "ticker");
        out.put("product_id", symbol.toString());
        out.put("price", day.price());
        out.put("volume_24_h", Text.of(day.volume()));
        out.put("low_24_h", day.low());
        out.put("high_24_h", day.high());
        out.put("low_52_w", year.low());
        out.put("high_52_w", year.high());
        out.put("price_percent_chg_24_h", day.changePercent());
        if (withBest) {
            best(out, "best_bid", exchange.rows(symbol, Side.BUY, 1));
            best(out, "best_ask", exchange.rows(symbol, Side.SELL, 1));
        }
        return events.toString();
    }

    private static void best(ObjectNode out, String name, List<BookRow> rows) {
        out.put(name, rows.isEmpty() ? "" : Text.of(rows.getFirst().price()));
        out.put(name + "_quantity", rows.isEmpty() ? "" : Text.of(rows.getFirst().quantity()));
    }

    /// Products with what they may do.
    static String status(String type, List<Listing> listings) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        ArrayNode products = events.addObject().put("type", type).putArray("products");
        for (Listing listing : listings) {
            Instrument instrument = listing.instrument();
            Symbol symbol = instrument.symbol();
            products.addObject()
                    .put("product_type", "SPOT")
                    .put("id", symbol.toString())
                    .put("base_currency", symbol.base().code())
                    .put("quote_currency", symbol.quote().code())
                    .put("base_increment", Text.of(instrument.lotSize().value()))
                    .put("quote_increment", Text.of(instrument.tickSize().value()))
                    .put("display_name", symbol.base().code() + '/' + symbol.quote().code())
                    .put("status", word(listing.status()))
                    .put("status_message", message(listing.status()))
                    .put("min_market_funds", Text.of(instrument.minNotional().amount()));
        }
        return events.toString();
    }

    private static String word(ProductStatus status) {
        return switch (status) {
            case DELISTED -> "delisted";
            case DISABLED -> "offline";
            case ONLINE, LIMIT_ONLY, POST_ONLY, AUCTION, CANCEL_ONLY -> "online";
        };
    }

    private static String message(ProductStatus status) {
        return status == ProductStatus.ONLINE
                ? ""
                : status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
