// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.wire;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Listing;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a product with what it may do and its last 24 hours.
///
/// Source: Coinbase Advanced Trade fact sheet 2.4.
public final class ProductWriter {

    private static final String QUOTE_INCREMENT = "0.01";
    private static final String MOST_QUOTE = "150000000";

    private ProductWriter() {}

    /// All of a product as it is on `exchange` now.
    public static ObjectNode write(Listing listing, Exchange exchange) {
        Instrument instrument = listing.instrument();
        Symbol symbol = instrument.symbol();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("product_id", symbol.toString());
        lastDay(out, symbol, exchange);
        out.put("base_increment", Text.of(instrument.lotSize().value()));
        out.put("quote_increment", QUOTE_INCREMENT);
        out.put("price_increment", Text.of(instrument.tickSize().value()));
        out.put("quote_min_size", Text.of(instrument.minNotional().amount()));
        out.put("quote_max_size", MOST_QUOTE);
        out.put("base_min_size", Text.of(instrument.minQuantity().value()));
        BigDecimal most = BigDecimal.valueOf(OrderBook.MAX_LOTS);
        out.put("base_max_size", Text.of(most.multiply(instrument.lotSize().value())));
        names(out, symbol);
        status(out, listing.status());
        out.put("product_type", "SPOT");
        out.put("product_venue", "CBE");
        out.put("mid_market_price", "");
        out.put("best_bid_price", best(exchange.rows(symbol, Side.BUY, 1)));
        out.put("best_ask_price", best(exchange.rows(symbol, Side.SELL, 1)));
        out.put("new_at", "");
        out.put("market_cap", "");
        out.put("icon_url", "");
        out.put("about_description", "");
        out.putNull("fcm_trading_session_details");
        out.putNull("future_product_details");
        return out;
    }

    private static void names(ObjectNode out, Symbol symbol) {
        String base = symbol.base().code();
        String quote = symbol.quote().code();
        out.put("base_name", base);
        out.put("quote_name", quote);
        out.put("base_currency_id", base);
        out.put("quote_currency_id", quote);
        out.put("base_display_symbol", base);
        out.put("quote_display_symbol", quote);
        out.put("display_name", symbol.toString());
        out.put("alias", "");
        out.putArray("alias_to");
    }

    private static void status(ObjectNode out, ProductStatus status) {
        out.put(
                "status",
                switch (status) {
                    case DELISTED -> "delisted";
                    case DISABLED -> "offline";
                    case ONLINE, LIMIT_ONLY, POST_ONLY, AUCTION, CANCEL_ONLY -> "online";
                });
        out.put("watched", false);
        out.put("is_disabled", status == ProductStatus.DELISTED);
        out.put("new", false);
        out.put("cancel_only", status == ProductStatus.CANCEL_ONLY);
        out.put("limit_only", status == ProductStatus.LIMIT_ONLY);
        out.put("post_only", status == ProductStatus.POST_ONLY);
        out.put("trading_disabled", status == ProductStatus.DISABLED);
        out.put("auction_mode", status == ProductStatus.AUCTION);
        out.put("view_only", status == ProductStatus.DELISTED);
        out.put("is_alpha_testing", false);
    }

    private static void lastDay(ObjectNode out, Symbol symbol, Exchange exchange) {
        DayStatistics day = DayStatistics.of(symbol, exchange);
        out.put("price", day.price());
        out.put("price_percentage_change_24h", day.changePercent());
        out.put("volume_24h", Text.of(day.volume()));
        out.put("volume_percentage_change_24h", "");
        out.put("approximate_quote_24h_volume", day.quoteVolume());
        out.put("high_24h", day.high());
        out.put("low_24h", day.low());
    }

    private static String best(List<BookRow> rows) {
        return rows.isEmpty() ? "" : Text.of(rows.getFirst().price());
    }
}
