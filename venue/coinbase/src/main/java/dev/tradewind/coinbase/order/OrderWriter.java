// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.coinbase.order.NewOrder.Bracket;
import dev.tradewind.coinbase.order.NewOrder.Limit;
import dev.tradewind.coinbase.order.NewOrder.MarketAmount;
import dev.tradewind.coinbase.order.NewOrder.MarketQuantity;
import dev.tradewind.coinbase.order.NewOrder.StopLimit;
import dev.tradewind.model.order.TimeInForce;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes orders in the venue's words.
final class OrderWriter {

    private OrderWriter() {}

    /// The body of the call that makes `order`.
    static ObjectNode body(NewOrder order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("client_order_id", order.clientOrderId().value());
        body.put("product_id", order.symbol().toString());
        body.put("side", order.side().name());
        body.putObject("order_configuration")
                .set(kind(order.terms()), configuration(order.terms()));
        return body;
    }

    /// The venue's name for these terms.
    static String kind(NewOrder.Terms terms) {
        return switch (terms) {
            case Limit limit -> limitKind(limit.timeInForce());
            case MarketQuantity _ -> "market_market_ioc";
            case MarketAmount _ -> "market_market_ioc";
            case StopLimit stop -> "stop_limit_stop_limit_" + life(stop.expiresAt());
            case Bracket bracket -> "trigger_bracket_" + life(bracket.expiresAt());
        };
    }

    private static String limitKind(TimeInForce timeInForce) {
        return switch (timeInForce) {
            case GTC -> "limit_limit_gtc";
            case GTD -> "limit_limit_gtd";
            case IOC -> "sor_limit_ioc";
            case FOK -> "limit_limit_fok";
        };
    }

    private static String life(@Nullable Instant end) {
        return end == null ? "gtc" : "gtd";
    }

    /// The terms in the venue's fields.
    static ObjectNode configuration(NewOrder.Terms terms) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        switch (terms) {
            case Limit limit -> limit(fields, limit);
            case MarketQuantity(var quantity) -> fields.put("base_size", quantity.toString());
            case MarketAmount(var amount) ->
                    fields.put("quote_size", amount.amount().toPlainString());
            case StopLimit stop -> {
                fields.put("base_size", stop.quantity().toString());
                fields.put("limit_price", stop.limitPrice().toString());
                fields.put("stop_price", stop.stopPrice().toString());
                fields.put(
                        "stop_direction", "STOP_DIRECTION_STOP_" + (stop.rising() ? "UP" : "DOWN"));
                end(fields, stop.expiresAt());
            }
            case Bracket bracket -> {
                fields.put("base_size", bracket.quantity().toString());
                fields.put("limit_price", bracket.takeProfit().toString());
                fields.put("stop_trigger_price", bracket.stopTrigger().toString());
                end(fields, bracket.expiresAt());
            }
        }
        return fields;
    }

    private static void limit(ObjectNode fields, Limit limit) {
        fields.put("base_size", limit.quantity().toString());
        fields.put("limit_price", limit.limitPrice().toString());
        end(fields, limit.expiresAt());
        boolean mayRest =
                limit.timeInForce() == TimeInForce.GTC || limit.timeInForce() == TimeInForce.GTD;
        if (mayRest) {
            fields.put("post_only", limit.postOnly());
        }
    }

    private static void end(ObjectNode fields, @Nullable Instant end) {
        if (end != null) {
            fields.put("end_time", end.toString());
        }
    }
}
