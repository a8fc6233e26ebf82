// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.PublicTrade;

/// What the hub hears.
sealed interface News {

    /// From the exchange.
    sealed interface OfExchange extends News {}

    /// From clients, and from whoever moves the exchange's time.
    sealed interface OfOthers extends News {}

    record Traded(PublicTrade trade) implements OfExchange {}

    record OrderChanged(Customer customer, CustomerOrder order) implements OfExchange {}

    record ListingChanged(Listing listing) implements OfExchange {}

    record Came(StreamClient client) implements OfOthers {}

    record Said(StreamClient client, String text) implements OfOthers {}

    record Left(StreamClient client) implements OfOthers {}

    /// The market made a step; everything that waits for its turn has it now.
    record Stepped() implements OfOthers {}
}
