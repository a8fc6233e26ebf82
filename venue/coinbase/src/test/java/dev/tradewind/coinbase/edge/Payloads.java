// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.edge;

/// Bodies as the venue sends them, with the fields that it sends.
public final class Payloads {

    private Payloads() {}

    public static String created(String orderId, String clientOrderId) {
        return """
        {"success":true,"success_response":{"order_id":"%s","product_id":"BTC-USD",
         "side":"BUY","client_order_id":"%s","attached_order_id":""},
         "order_configuration":{"limit_limit_gtc":{"base_size":"0.001",
         "limit_price":"100.50","post_only":true}}}\
        """
                .formatted(orderId, clientOrderId);
    }

    /// A yes that repeats nothing of what was asked for.
    public static String createdBare(String orderId) {
        return """
        {"success":true,"success_response":{"order_id":"%s"},"order_configuration":{}}\
        """
                .formatted(orderId);
    }

    public static String orders(String... orders) {
        return """
        {"orders":[%s],"sequence":"0","has_next":false,"cursor":""}\
        """
                .formatted(String.join(",", orders));
    }

    public static String fills(String... fills) {
        return "{\"fills\":[" + String.join(",", fills) + "],\"cursor\":\"\"}";
    }

    public static String rejected(String reason) {
        return """
        {"success":false,"error_response":{"error":"%1$s","message":"no",
         "error_details":"","preview_failure_reason":"PREVIEW_%1$s",
         "new_order_failure_reason":"UNKNOWN_FAILURE_REASON"},
         "order_configuration":{}}\
        """
                .formatted(reason);
    }

    public static String order(String orderId, String clientOrderId, String status, String filled) {
        return """
        {"order_id":"%s","product_id":"BTC-USD","user_id":"u","order_configuration":
         {"limit_limit_gtd":{"base_size":"0.00100000","limit_price":"100.50",
         "end_time":"2026-11-22T08:05:00Z","post_only":true}},"side":"BUY",
         "client_order_id":"%s","status":"%s","time_in_force":"GOOD_UNTIL_DATE_TIME",
         "created_time":"2026-11-22T08:00:00.123Z","completion_percentage":"0",
         "filled_size":"%s","average_filled_price":"0","fee":"","number_of_fills":"0",
         "filled_value":"0","pending_cancel":false,"size_in_quote":false,
         "total_fees":"0","size_inclusive_of_fees":false,"trigger_status":
         "INVALID_ORDER_TYPE","order_type":"LIMIT","reject_reason":"",
         "settled":false,"product_type":"SPOT","reject_message":"",
         "cancel_message":"User requested cancel","last_fill_time":null,
         "edit_history":[],"leverage":"","attached_order_configuration":null}\
        """
                .formatted(orderId, clientOrderId, status, filled);
    }

    public static String fill(String entryId, String orderId, String size, String commission) {
        return """
        {"entry_id":"%s","trade_id":"t","order_id":"%s",
         "trade_time":"2026-11-22T08:00:01Z","trade_type":"FILL","price":"100.50",
         "size":"%s","commission":"%s","product_id":"BTC-USD",
         "sequence_timestamp":"2026-11-22T08:00:01.5Z","liquidity_indicator":"MAKER",
         "size_in_quote":false,"user_id":"u","side":"BUY","retail_portfolio_id":"r"}\
        """
                .formatted(entryId, orderId, size, commission);
    }
}
