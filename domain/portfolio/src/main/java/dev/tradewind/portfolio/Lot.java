// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Fill;
import java.time.Instant;

/// What is left of one purchase: `fee` is the part of its fee that is left with it.
public record Lot(
        String entryId,
        Symbol symbol,
        Instant openedAt,
        Quantity quantity,
        Price price,
        Money fee) {

    static Lot of(Fill purchase) {
        return new Lot(
                purchase.entryId(),
                purchase.symbol(),
                purchase.time(),
                purchase.quantity(),
                purchase.price(),
                purchase.fee());
    }
}
