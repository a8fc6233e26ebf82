// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what a customer asks for. A body that is no order at all is an error of the request; an order
/// that the exchange does not know is empty.
///
/// Source: Coinbase Advanced Trade fact sheet 2.8.
final class EntryReader {

    private static final int LONGEST_CLIENT_ID = 128;

    private EntryReader() {}

    /// Kind and life of the orders under each name of a configuration; the budget of a market order is
    /// told by its field.
    private record Form(OrderKind kind, TimeInForce life) {}

    private static final Map<String, Form> FORMS =
            Map.of(
                    "market_market_ioc", new Form(OrderKind.MARKET, TimeInForce.IOC),
                    "sor_limit_ioc", new Form(OrderKind.LIMIT, TimeInForce.IOC),
                    "limit_limit_gtc", new Form(OrderKind.LIMIT, TimeInForce.GTC),
                    "limit_limit_gtd", new Form(OrderKind.LIMIT, TimeInForce.GTD),
                    "limit_limit_fok", new Form(OrderKind.LIMIT, TimeInForce.FOK),
                    "stop_limit_stop_limit_gtc", new Form(OrderKind.STOP_LIMIT, TimeInForce.GTC),
                    "stop_limit_stop_limit_gtd", new Form(OrderKind.STOP_LIMIT, TimeInForce.GTD),
                    "trigger_bracket_gtc", new Form(OrderKind.BRACKET, TimeInForce.GTC),
                    "trigger_bracket_gtd", new Form(OrderKind.BRACKET, TimeInForce.GTD));

    /// The order under a client id of up to 128 characters.
    static Optional<OrderEntry> read(Body body, String clientOrderId) {
        if (clientOrderId.length() > LONGEST_CLIENT_ID) {
            throw RestRefusal.invalid("client_order_id is longer than " + LONGEST_CLIENT_ID);
        }
        Symbol symbol = symbol(body.required("product_id"));
        Side side = side(body.required("side"));
        JsonNode configuration = body.get("order_configuration");
        if (!configuration.isObject() || configuration.size() != 1) {
            throw RestRefusal.invalid("order_configuration must have exactly one key");
        }
        String name = configuration.propertyNames().iterator().next();
        Form form = FORMS.get(name);
        if (form == null) {
            return Optional.empty();
        }
        return entry(form, new Head(clientOrderId, symbol, side), Body.of(configuration.get(name)));
    }

    private record Head(String clientOrderId, Symbol symbol, Side side) {}

    private static Optional<OrderEntry> entry(Form form, Head head, Body terms) {
        BigDecimal base = terms.number("base_size");
        BigDecimal quote = terms.number("quote_size");
        if ((base == null) == (quote == null)) {
            throw RestRefusal.invalid("either base_size or quote_size must be given");
        }
        OrderKind kind = form.kind;
        if (quote != null) {
            if (kind != OrderKind.MARKET) {
                return Optional.empty();
            }
            kind = OrderKind.MARKET_BY_QUOTE;
        }
        BigDecimal stop = stop(kind, terms);
        return Optional.of(
                new OrderEntry(
                        head.clientOrderId,
                        head.symbol,
                        head.side,
                        kind,
                        form.life,
                        base == null ? quote : base,
                        isMarket(kind) ? null : required("limit_price", terms),
                        stop,
                        isRising(kind, head.side, terms),
                        terms.isTrue("post_only"),
                        form.life == TimeInForce.GTD ? terms.time("end_time") : null));
    }

    private static boolean isMarket(OrderKind kind) {
        return kind == OrderKind.MARKET || kind == OrderKind.MARKET_BY_QUOTE;
    }

    private static @Nullable BigDecimal stop(OrderKind kind, Body terms) {
        return switch (kind) {
            case LIMIT, MARKET, MARKET_BY_QUOTE -> null;
            case STOP_LIMIT -> required("stop_price", terms);
            case BRACKET -> required("stop_trigger_price", terms);
        };
    }

    private static boolean isRising(OrderKind kind, Side side, Body terms) {
        if (kind != OrderKind.STOP_LIMIT) {
            return false;
        }
        String direction = terms.text("stop_direction").orElse("");
        return switch (direction) {
            case "STOP_DIRECTION_STOP_UP" -> true;
            case "STOP_DIRECTION_STOP_DOWN" -> false;
            case "", "UNKNOWN_STOP_DIRECTION" -> side == Side.BUY;
            default ->
                    throw RestRefusal.invalid(
                            "stop_direction: " + direction + " is not a valid value");
        };
    }

    private static BigDecimal required(String field, Body terms) {
        BigDecimal number = terms.number(field);
        if (number == null) {
            throw RestRefusal.invalid(field + " is missing");
        }
        return number;
    }

    private static Symbol symbol(String text) {
        try {
            return Symbol.parse(text);
        } catch (IllegalArgumentException _) {
            throw RestRefusal.invalid("product_id: " + text + " is not a product");
        }
    }

    private static Side side(String text) {
        return switch (text) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw RestRefusal.invalid("side: " + text + " is not a valid value");
        };
    }
}
