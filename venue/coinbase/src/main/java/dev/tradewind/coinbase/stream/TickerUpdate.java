// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import java.util.Optional;

/// The last price of a product, with the best bid and ask where the channel tells them.
public record TickerUpdate(
        Symbol symbol, Price price, Optional<Price> bestBid, Optional<Price> bestAsk) {

    static TickerUpdate read(WireObject row) {
        return new TickerUpdate(
                Symbol.parse(row.text("product_id")),
                new Price(row.decimal("price")),
                row.findDecimal("best_bid").filter(each -> each.signum() > 0).map(Price::new),
                row.findDecimal("best_ask").filter(each -> each.signum() > 0).map(Price::new));
    }

    /// The same under another name of the product.
    TickerUpdate as(Symbol name) {
        return new TickerUpdate(name, price, bestBid, bestAsk);
    }
}
