// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import java.math.BigDecimal;
import java.time.Instant;

/// A row of a customer's executions: `entryId` is unique, `fee` is in quote currency. A REVERSAL takes
/// an earlier row back, a CORRECTION puts another in its place.
public record Execution(
        String entryId,
        String tradeId,
        String orderId,
        Kind kind,
        Symbol symbol,
        Side side,
        BigDecimal price,
        BigDecimal quantity,
        BigDecimal fee,
        LiquidityRole role,
        Instant time) {

    /// What the row is.
    public enum Kind {
        FILL,
        REVERSAL,
        CORRECTION
    }
}
