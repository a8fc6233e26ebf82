// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.conformance;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;

/// An open venue with an account that holds 10,000 of quote currency and nothing else, and no orders.
public interface OpenVenue extends AutoCloseable {

    OrderGateway orders();

    OrderFeed events();

    MarketDataFeed market();

    /// A product that can be traded.
    Symbol symbol();

    /// A price on the grid at which a purchase is met at once.
    Price high();

    /// A price on the grid at which no purchase is met while the test runs.
    Price low();

    /// Lets the market move until at least one more bar has closed, and whatever is to be met is met.
    void moveOn();

    /// Opens the ports anew, as a process that starts again does.
    void restart();

    @Override
    void close();
}
