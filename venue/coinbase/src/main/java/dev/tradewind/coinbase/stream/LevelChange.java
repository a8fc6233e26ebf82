// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;

/// The new total quantity at one price of a book; zero removes the level.
public record LevelChange(Side side, Price price, Quantity quantity) {

    static LevelChange read(WireObject row) {
        return new LevelChange(
                side(row.text("side")),
                new Price(row.decimal("price_level")),
                new Quantity(row.decimal("new_quantity")));
    }

    private static Side side(String text) {
        return switch (text) {
            case "bid" -> Side.BUY;
            case "offer", "ask" -> Side.SELL;
            default -> throw new IllegalArgumentException("side must be bid or offer: " + text);
        };
    }
}
