// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.ExchangeListener;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.util.ArrayList;
import java.util.List;

/// Everybody who listens, told in the order in which they came.
final class Listeners implements ExchangeListener {

    private final List<ExchangeListener> all = new ArrayList<>();

    void add(ExchangeListener listener) {
        all.add(listener);
    }

    @Override
    public void traded(PublicTrade trade) {
        all.forEach(each -> each.traded(trade));
    }

    @Override
    public void changed(Customer customer, CustomerOrder order) {
        all.forEach(each -> each.changed(customer, order));
    }

    @Override
    public void changed(Listing listing) {
        all.forEach(each -> each.changed(listing));
    }
}
