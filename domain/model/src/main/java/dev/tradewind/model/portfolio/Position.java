// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.portfolio;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;

/// The account's holding of one product (spot: never short), at its average entry price before fees and at
/// the mark. P&L is net of fees.
public record Position(
        Symbol symbol,
        Quantity quantity,
        Price averageEntryPrice,
        Price markPrice,
        Money marketValue,
        Money unrealizedPnl) {}
