// SPDX-License-Identifier: Apache-2.0
/// The ports to a venue: [dev.tradewind.venue.OrderGateway] takes orders,
/// [dev.tradewind.venue.OrderFeed] tells what became of them, [dev.tradewind.venue.MarketDataFeed]
/// tells the market. Both feeds are numbered, so a consumer that keeps its cursor misses nothing
/// and repeats nothing. Failures are the closed family [dev.tradewind.venue.VenueException].
@NullMarked
package dev.tradewind.venue;

import org.jspecify.annotations.NullMarked;
