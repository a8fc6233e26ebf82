// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.OrderKind;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a customer asks for, as asked: nothing is rounded or checked yet.
///
/// @param size base currency; quote currency for MARKET_BY_QUOTE
/// @param limitPrice absent for market orders
/// @param stopPrice present for STOP_LIMIT and BRACKET
/// @param rising whether a stop is reached from below
/// @param endTime present exactly for GTD
public record OrderEntry(
        String clientOrderId,
        Symbol symbol,
        Side side,
        OrderKind kind,
        TimeInForce timeInForce,
        BigDecimal size,
        @Nullable BigDecimal limitPrice,
        @Nullable BigDecimal stopPrice,
        boolean rising,
        boolean postOnly,
        @Nullable Instant endTime) {

    /// The same with another limit price and size.
    public OrderEntry edited(BigDecimal price, BigDecimal newSize) {
        return new OrderEntry(
                clientOrderId,
                symbol,
                side,
                kind,
                timeInForce,
                newSize,
                price,
                stopPrice,
                rising,
                postOnly,
                endTime);
    }
}
