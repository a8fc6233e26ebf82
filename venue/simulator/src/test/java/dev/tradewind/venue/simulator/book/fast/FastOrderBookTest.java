// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.OrderBookConformance;
import dev.tradewind.venue.simulator.book.PriceProtection;

/// If this failed, the fast order book would break the contract.
class FastOrderBookTest extends OrderBookConformance {

    @Override
    protected OrderBook book(PriceProtection protection, BookListener listener) {
        return new FastOrderBook(protection, listener);
    }
}
