// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.PriceProtection;

/// Makes the books of an exchange.
@FunctionalInterface
public interface BookSource {

    /// A new book of a product, which tells `listener` what happens in it.
    OrderBook book(Instrument instrument, PriceProtection protection, BookListener listener);
}
