// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.market;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Symbol;
import java.time.Instant;
import java.util.List;

/// A book at one instant: bids from the highest down, asks from the lowest up.
public record BookSnapshot(
        Symbol symbol, List<BookLevel> bids, List<BookLevel> asks, Instant time) {

    public BookSnapshot {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
    }

    static BookSnapshot read(WireObject book) {
        return new BookSnapshot(
                Symbol.parse(book.text("product_id")),
                book.all("bids", BookLevel::read),
                book.all("asks", BookLevel::read),
                book.time("time"));
    }
}
