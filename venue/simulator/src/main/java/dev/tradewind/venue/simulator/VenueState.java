// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.Fill;
import dev.tradewind.venue.simulator.account.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything a venue must remember to go on after a restart as if nothing had happened: its time,
/// the number of its last order event, the last price of each product, and every order (in order of
/// acceptance), fill and transfer (oldest first).
public record VenueState(
        Instant now,
        long lastEvent,
        Map<Symbol, Price> marks,
        List<BookedOrder> orders,
        List<Fill> fills,
        List<Transfer> transfers) {

    public VenueState {
        marks = new TreeMap<>(marks);
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        transfers = List.copyOf(transfers);
    }
}
