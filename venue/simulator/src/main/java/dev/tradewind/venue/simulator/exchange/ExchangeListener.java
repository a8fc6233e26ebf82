// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

/// Hears what happens at an exchange, in order, within the call that causes it. It must not call the
/// exchange back.
public interface ExchangeListener {

    /// A trade.
    void traded(PublicTrade trade);

    /// An order of a customer came in, filled, changed or ended; `order` is all of its present state.
    void changed(Customer customer, CustomerOrder order);

    /// A product may do more or less than before.
    void changed(Listing listing);
}
