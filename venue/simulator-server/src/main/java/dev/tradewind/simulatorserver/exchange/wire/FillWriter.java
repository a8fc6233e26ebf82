// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.wire;

import dev.tradewind.venue.simulator.exchange.Execution;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an execution as REST tells it.
///
/// Source: Coinbase Advanced Trade fact sheet 2.13.
public final class FillWriter {

    private FillWriter() {}

    /// A row of the user with these ids.
    public static ObjectNode write(Execution execution, String userId, String portfolioId) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("entry_id", execution.entryId());
        out.put("trade_id", execution.tradeId());
        out.put("order_id", execution.orderId());
        out.put("trade_time", Text.of(execution.time()));
        out.put("trade_type", execution.kind().name());
        out.put("price", Text.of(execution.price()));
        out.put("size", Text.of(execution.quantity()));
        out.put("commission", Text.of(execution.fee()));
        out.put("product_id", execution.symbol().toString());
        out.put("sequence_timestamp", Text.of(execution.time()));
        out.put("liquidity_indicator", execution.role().name());
        out.put("size_in_quote", false);
        out.put("user_id", userId);
        out.put("side", execution.side().name());
        out.put("retail_portfolio_id", portfolioId);
        out.put("fillSource", "FILL_SOURCE_CLOB");
        return out;
    }
}
