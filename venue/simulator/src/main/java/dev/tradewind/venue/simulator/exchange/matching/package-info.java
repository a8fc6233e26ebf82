// SPDX-License-Identifier: Apache-2.0
/// An exchange that matches orders in real books. Start at
/// [dev.tradewind.venue.simulator.exchange.matching.MatchingExchange]. The market around its customers is
/// a [dev.tradewind.venue.simulator.exchange.matching.MarketFlow], whose participants trade in the same
/// books through a [dev.tradewind.venue.simulator.exchange.matching.ProductDoor] for each product.
@NullMarked
package dev.tradewind.venue.simulator.exchange.matching;

import org.jspecify.annotations.NullMarked;
