// SPDX-License-Identifier: Apache-2.0
/// An exchange as its customers see it: products, order books, trades and candles on one side, orders
/// and accounts on the other. Start at [dev.tradewind.venue.simulator.exchange.Exchange]; a server that
/// speaks a venue's protocol needs nothing else. Prices, sizes and amounts are decimals here; ticks and
/// lots stay inside.
@NullMarked
package dev.tradewind.venue.simulator.exchange;

import org.jspecify.annotations.NullMarked;
