// SPDX-License-Identifier: Apache-2.0
/// The market data gateway on the wire: [dev.tradewind.serviceapi.marketdata.MarketDataClient] asks
/// it, and [dev.tradewind.serviceapi.marketdata.BarClosed] and
/// [dev.tradewind.serviceapi.marketdata.InstantClosed] are the events of its feed.
///
/// A consumer that follows the feed from its start needs nothing else: the bars before the market
/// opened come first, as `bar_closed` events without an `instant_closed`, then every instant as its
/// bars and one `instant_closed`. Start at `InstantClosed`.
@NullMarked
package dev.tradewind.serviceapi.marketdata;

import org.jspecify.annotations.NullMarked;
