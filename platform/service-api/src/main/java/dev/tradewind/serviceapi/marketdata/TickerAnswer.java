// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;

/// The last price and the last 24 hours: `GET /api/v1/ticker/{symbol}`. `changeFraction` is the
/// move of the price since the open 24 hours ago (0.01 = up 1 %), `notional` the volume at the
/// closes of its bars.
public record TickerAnswer(
        Symbol symbol,
        Price price,
        Price high,
        Price low,
        Quantity volume,
        Money notional,
        BigDecimal changeFraction,
        Provenance provenance) {}
