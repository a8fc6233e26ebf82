// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;

/// The ports of one account: orders, their stream, and what the venue says about itself.
public record TradingAccess(OrderGateway orders, OrderFeed stream, MarketDataFeed market) {}
