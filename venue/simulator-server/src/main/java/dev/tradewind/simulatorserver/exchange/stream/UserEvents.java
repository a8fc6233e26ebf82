// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.simulatorserver.exchange.auth.KnownKey;
import dev.tradewind.simulatorserver.exchange.wire.OrderWords;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Orders as the user channel tells them: sums so far, everything as text.
///
/// Source: Coinbase Advanced Trade fact sheet 4 (user).
final class UserEvents {

    private static final String NOT_SET = "0001-01-01T00:00:00Z";

    private UserEvents() {}

    /// The open orders in pages; one that is not full ends them.
    static List<String> snapshot(List<CustomerOrder> orders, int pageSize, KnownKey key) {
        List<String> pages = new ArrayList<>();
        for (int from = 0; from <= orders.size(); from += pageSize) {
            int to = Math.min(orders.size(), from + pageSize);
            pages.add(events("snapshot", orders.subList(from, to), key));
        }
        return pages;
    }

    /// An order as it is now.
    static String update(CustomerOrder order, KnownKey key) {
        return events("update", List.of(order), key);
    }

    private static String events(String type, List<CustomerOrder> orders, KnownKey key) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        ObjectNode event = events.addObject().put("type", type);
        ArrayNode out = event.putArray("orders");
        orders.forEach(each -> out.add(write(each, key)));
        ObjectNode positions = event.putObject("positions");
        positions.putArray("perpetual_futures_positions");
        positions.putArray("expiring_futures_positions");
        return events.toString();
    }

    private static ObjectNode write(CustomerOrder order, KnownKey key) {
        OrderEntry entry = order.entry();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("order_id", order.orderId());
        out.put("client_order_id", entry.clientOrderId());
        out.put("product_id", entry.symbol().toString());
        out.put("product_type", "SPOT");
        out.put("order_side", entry.side().name());
        out.put("order_type", type(entry.kind()));
        out.put("time_in_force", OrderWords.life(entry.timeInForce()));
        out.put("status", OrderWords.status(order).name());
        out.put("limit_price", price(entry.limitPrice()));
        out.put("stop_price", price(entry.stopPrice()));
        out.put("post_only", String.valueOf(entry.postOnly()));
        sums(out, order);
        out.put("trigger_status", OrderWords.trigger(order));
        out.put("cancel_reason", order.endReason());
        out.put("reject_reason", "");
        out.put("contract_expiry_type", "UNKNOWN_CONTRACT_EXPIRY_TYPE");
        out.put("risk_managed_by", "UNKNOWN_RISK_MANAGEMENT_TYPE");
        out.put("retail_portfolio_id", key.id("portfolio"));
        out.put("creation_time", Text.of(order.createdAt()));
        Instant end = entry.endTime();
        out.put("end_time", end == null ? NOT_SET : Text.of(end));
        out.put("start_time", NOT_SET);
        return out;
    }

    private static void sums(ObjectNode out, CustomerOrder order) {
        BigDecimal left = order.entry().size().subtract(order.filled()).max(BigDecimal.ZERO);
        boolean isOver = !order.isOpen() || OrderWords.isByQuote(order);
        out.put("cumulative_quantity", Text.of(order.filled()));
        out.put("leaves_quantity", isOver ? "0" : Text.of(left));
        out.put("avg_price", Text.of(OrderWords.averagePrice(order)));
        out.put("filled_value", Text.of(order.filledValue()));
        out.put("total_fees", Text.of(order.fees()));
        out.put("total_value_after_fees", Text.of(OrderWords.afterFees(order)));
        out.put("number_of_fills", String.valueOf(order.fills()));
        out.put("completion_percentage", Text.of(OrderWords.completion(order)));
        out.put("outstanding_hold_amount", Text.of(order.hold()));
    }

    private static String type(OrderKind kind) {
        return switch (kind) {
            case LIMIT -> "Limit";
            case MARKET, MARKET_BY_QUOTE -> "Market";
            case STOP_LIMIT -> "Stop Limit";
            case BRACKET -> "Bracket";
        };
    }

    private static String price(@Nullable BigDecimal price) {
        return price == null ? "" : Text.of(price);
    }
}
