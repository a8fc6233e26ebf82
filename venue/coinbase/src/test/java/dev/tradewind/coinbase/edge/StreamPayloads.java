// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.edge;

/// Messages of streams as the venue sends them.
public final class StreamPayloads {

    private StreamPayloads() {}

    private static String message(String channel, long sequence, String events) {
        return """
        {"channel":"%s","client_id":"","timestamp":"2026-11-22T08:00:0%d.123456789Z",
         "sequence_num":%d,"events":[%s]}\
        """
                .formatted(channel, Math.min(9, sequence), sequence, events);
    }

    public static String confirmed(long sequence, String... channels) {
        StringBuilder map = new StringBuilder();
        for (String channel : channels) {
            map.append(map.isEmpty() ? "" : ",").append('"').append(channel).append("\":[\"x\"]");
        }
        return message("subscriptions", sequence, "{\"subscriptions\":{" + map + "}}");
    }

    public static String heartbeat(long sequence) {
        return message(
                "heartbeats",
                sequence,
                """
                {"current_time":"2026-11-22 08:00:00.1 +0000 UTC m=+1.5",
                 "heartbeat_counter":%d}\
                """
                        .formatted(3_000 + sequence));
    }

    public static String ticker(long sequence, String price) {
        return message(
                "ticker",
                sequence,
                """
                {"type":"update","tickers":[{"type":"ticker","product_id":"BTC-USD",
                 "price":"%s","volume_24_h":"1","best_bid":"100.00","best_bid_quantity":"1",
                 "best_ask":"100.02","best_ask_quantity":""},{"type":"ticker","product_id":""}]}\
                """
                        .formatted(price));
    }

    public static String trades(long sequence) {
        return message(
                "market_trades",
                sequence,
                """
                {"type":"snapshot","trades":[{"trade_id":"9","product_id":"BTC-USD",
                 "price":"100","size":"0.5","side":"BUY","time":"2026-11-22T08:00:00Z"}]}\
                """);
    }

    public static String candles(long sequence) {
        return message(
                "candles",
                sequence,
                """
                {"type":"update","candles":[{"start":"1795334400","high":"3","low":"1",
                 "open":"2","close":"2","volume":"7","product_id":"BTC-USD"}]}\
                """);
    }

    /// A book or a change of it; each level is `side price quantity`.
    public static String book(long sequence, String type, String product, String... levels) {
        StringBuilder updates = new StringBuilder();
        for (String level : levels) {
            String[] parts = level.split(" ");
            updates.append(updates.isEmpty() ? "" : ",")
                    .append(
                            """
                            {"side":"%s","event_time":"1970-01-01T00:00:00Z",
                             "price_level":"%s","new_quantity":"%s"}\
                            """
                                    .formatted(parts[0], parts[1], parts[2]));
        }
        return message(
                "l2_data",
                sequence,
                "{\"type\":\"%s\",\"product_id\":\"%s\",\"updates\":[%s]}"
                        .formatted(type, product, updates));
    }

    public static String userOrder(String id, String clientId, String status, String filled) {
        return """
        {"avg_price":"100.5","cancel_reason":"","client_order_id":"%2$s",
         "completion_percentage":"0","contract_expiry_type":"UNKNOWN",
         "cumulative_quantity":"%4$s","filled_value":"1","leaves_quantity":"0",
         "limit_price":"100.5","number_of_fills":"1","order_id":"%1$s",
         "order_side":"BUY","order_type":"Limit","outstanding_hold_amount":"0",
         "post_only":"false","product_id":"BTC-USD","product_type":"SPOT",
         "reject_reason":"","status":"%3$s","total_fees":"0.01",
         "creation_time":"2026-11-22T08:00:00Z","end_time":"0001-01-01T00:00:00Z"}\
        """
                .formatted(id, clientId, status, filled);
    }

    public static String user(long sequence, String type, String... orders) {
        return message(
                "user",
                sequence,
                "{\"type\":\"%s\",\"orders\":[%s],\"positions\":{}}"
                        .formatted(type, String.join(",", orders)));
    }

    public static String refused() {
        return "{\"type\":\"error\",\"message\":\"authentication failure\"}";
    }
}
