// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.wire;

import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an order as REST tells it.
///
/// Source: Coinbase Advanced Trade fact sheet 2.12.
public final class OrderWriter {

    private OrderWriter() {}

    /// All of an order of the user with these ids.
    public static ObjectNode write(CustomerOrder order, String userId, String portfolioId) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("order_id", order.orderId());
        out.put("product_id", order.entry().symbol().toString());
        out.put("user_id", userId);
        out.set("order_configuration", Configurations.write(order.entry()));
        out.put("side", order.entry().side().name());
        out.put("client_order_id", order.entry().clientOrderId());
        out.put("status", OrderWords.status(order).name());
        out.put("time_in_force", OrderWords.life(order.entry().timeInForce()));
        out.put("created_time", Text.of(order.createdAt()));
        sums(out, order);
        out.put("trigger_status", OrderWords.trigger(order));
        out.put("order_type", OrderWords.type(order.entry().kind()));
        out.put("reject_reason", "REJECT_REASON_UNSPECIFIED");
        out.put("settled", !order.isOpen());
        out.put("product_type", "SPOT");
        out.put("reject_message", "");
        out.put("cancel_message", order.endReason());
        out.put("order_placement_source", "RETAIL_ADVANCED");
        out.put("outstanding_hold_amount", Text.of(order.hold()));
        out.put("is_liquidation", false);
        Instant lastFill = order.lastFillAt();
        if (lastFill == null) {
            out.putNull("last_fill_time");
        } else {
            out.put("last_fill_time", Text.of(lastFill));
        }
        edits(out.putArray("edit_history"), order);
        out.put("leverage", "");
        out.put("margin_type", "UNKNOWN_MARGIN_TYPE");
        out.put("retail_portfolio_id", portfolioId);
        out.put("originating_order_id", "");
        out.put("attached_order_id", "");
        out.putNull("attached_order_configuration");
        out.putNull("current_pending_replace");
        out.put("last_update_time", Text.of(order.updatedAt()));
        return out;
    }

    private static void sums(ObjectNode out, CustomerOrder order) {
        out.put("completion_percentage", Text.of(OrderWords.completion(order)));
        out.put("filled_size", Text.of(order.filled()));
        out.put("average_filled_price", Text.of(OrderWords.averagePrice(order)));
        out.put("fee", "");
        out.put("number_of_fills", String.valueOf(order.fills()));
        out.put("filled_value", Text.of(order.filledValue()));
        out.put("pending_cancel", false);
        out.put("size_in_quote", OrderWords.isByQuote(order));
        out.put("total_fees", Text.of(order.fees()));
        out.put("size_inclusive_of_fees", OrderWords.isByQuote(order));
        out.put("total_value_after_fees", Text.of(OrderWords.afterFees(order)));
        BigDecimal left = order.entry().size().subtract(order.filled());
        out.put("workable_size", Text.of(order.isOpen() ? left : BigDecimal.ZERO));
    }

    private static void edits(ArrayNode out, CustomerOrder order) {
        for (CustomerOrder.Edit each : order.edits()) {
            out.addObject()
                    .put("price", Text.of(each.price()))
                    .put("size", Text.of(each.size()))
                    .put("replace_accept_timestamp", Text.of(each.time()));
        }
    }
}
