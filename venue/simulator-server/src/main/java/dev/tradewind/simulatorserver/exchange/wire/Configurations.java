// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.wire;

import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the terms of an order as `order_configuration`.
///
/// Source: Coinbase Advanced Trade fact sheet 2.8.
public final class Configurations {

    private Configurations() {}

    /// One key, named after kind and life of the order, with its terms.
    public static ObjectNode write(OrderEntry entry) {
        ObjectNode terms = JsonNodeFactory.instance.objectNode();
        terms.put(
                switch (entry.kind()) {
                    case MARKET_BY_QUOTE -> "quote_size";
                    case MARKET, LIMIT, STOP_LIMIT, BRACKET -> "base_size";
                },
                Text.of(entry.size()));
        put(terms, "limit_price", entry.limitPrice());
        switch (entry.kind()) {
            case MARKET_BY_QUOTE, MARKET -> terms.put("rfq_disabled", false);
            case LIMIT -> postOnly(terms, entry);
            case STOP_LIMIT -> {
                put(terms, "stop_price", entry.stopPrice());
                terms.put(
                        "stop_direction",
                        entry.rising() ? "STOP_DIRECTION_STOP_UP" : "STOP_DIRECTION_STOP_DOWN");
            }
            case BRACKET -> put(terms, "stop_trigger_price", entry.stopPrice());
        }
        Instant end = entry.endTime();
        if (end != null) {
            terms.put("end_time", Text.of(end));
        }
        ObjectNode configuration = JsonNodeFactory.instance.objectNode();
        configuration.set(name(entry), terms);
        return configuration;
    }

    private static void put(ObjectNode terms, String field, @Nullable BigDecimal price) {
        if (price != null) {
            terms.put(field, Text.of(price));
        }
    }

    private static void postOnly(ObjectNode terms, OrderEntry entry) {
        if (entry.timeInForce() == TimeInForce.GTC || entry.timeInForce() == TimeInForce.GTD) {
            terms.put("post_only", entry.postOnly());
        }
    }

    private static String name(OrderEntry entry) {
        String life = entry.timeInForce().name().toLowerCase(Locale.ROOT);
        return switch (entry.kind()) {
            case MARKET, MARKET_BY_QUOTE -> "market_market_ioc";
            case LIMIT ->
                    entry.timeInForce() == TimeInForce.IOC
                            ? "sor_limit_ioc"
                            : "limit_limit_" + life;
            case STOP_LIMIT -> "stop_limit_stop_limit_" + life;
            case BRACKET -> "trigger_bracket_" + life;
        };
    }
}
