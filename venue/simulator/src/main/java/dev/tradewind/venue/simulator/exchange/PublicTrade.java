// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import java.math.BigDecimal;
import java.time.Instant;

/// A trade as everybody sees it. `id` rises from trade to trade of a product; `makerSide` is the side of
/// the order that rested.
public record PublicTrade(
        long id,
        Symbol symbol,
        BigDecimal price,
        BigDecimal quantity,
        Side makerSide,
        Instant time) {}
