// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.PacedClock;

/// A venue's market, and its clock if it waits for its users; that of a live one hears nothing.
public record MarketAccess(MarketDataFeed feed, PacedClock clock) {}
