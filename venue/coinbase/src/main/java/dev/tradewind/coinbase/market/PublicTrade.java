// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.market;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.time.Instant;

/// One trade of anybody. `makerSide` is the side of the order that rested.
public record PublicTrade(
        String tradeId,
        Symbol symbol,
        Price price,
        Quantity quantity,
        Side makerSide,
        Instant time) {

    /// Reads a trade, from REST or a stream.
    public static PublicTrade read(WireObject row) {
        return new PublicTrade(
                row.text("trade_id"),
                Symbol.parse(row.text("product_id")),
                new Price(row.decimal("price")),
                new Quantity(row.decimal("size")),
                row.text("side").equalsIgnoreCase("BUY") ? Side.BUY : Side.SELL,
                row.time("time"));
    }

    /// The same under another name of the product.
    public PublicTrade as(Symbol name) {
        return new PublicTrade(tradeId, name, price, quantity, makerSide, time);
    }
}
