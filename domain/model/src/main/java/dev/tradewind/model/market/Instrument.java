// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;

/// A product and the venue's rules for orders in it: prices are multiples of `tickSize`, quantities of
/// `lotSize`, and an order is at least `minQuantity` (base) and `minNotional` (quote). `tradable` is false
/// while the venue takes no orders.
public record Instrument(
        Symbol symbol,
        Price tickSize,
        Quantity lotSize,
        Quantity minQuantity,
        Money minNotional,
        boolean tradable) {}
