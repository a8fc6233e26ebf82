// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.market;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;

/// One price of a book with its total quantity.
public record BookLevel(Price price, Quantity quantity) {

    static BookLevel read(WireObject row) {
        return new BookLevel(new Price(row.decimal("price")), new Quantity(row.decimal("size")));
    }
}
