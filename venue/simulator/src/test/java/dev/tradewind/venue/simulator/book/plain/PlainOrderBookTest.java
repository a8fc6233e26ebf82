// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.plain;

import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.OrderBookConformance;
import dev.tradewind.venue.simulator.book.PriceProtection;

/// If this failed, the plain order book would break the contract.
class PlainOrderBookTest extends OrderBookConformance {

    @Override
    protected OrderBook book(PriceProtection protection, BookListener listener) {
        return new PlainOrderBook(protection, listener);
    }
}
