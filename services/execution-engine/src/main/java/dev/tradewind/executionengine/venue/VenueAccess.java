// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.venue;

import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;

/// The ports of one venue: orders and account, their stream, and what the venue says about itself.
public record VenueAccess(OrderGateway orders, OrderFeed stream, MarketDataFeed market) {}
