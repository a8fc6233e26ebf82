// SPDX-License-Identifier: Apache-2.0
/// The ports to a venue, spoken over HTTP to the simulated one:
/// [dev.tradewind.simulatorserver.client.VenueTradingClient] for orders and account,
/// [dev.tradewind.simulatorserver.client.VenueMarketClient] for market and clock.
@NullMarked
package dev.tradewind.simulatorserver.client;

import org.jspecify.annotations.NullMarked;
