// SPDX-License-Identifier: Apache-2.0
/// The matching engine of the simulated exchange: a limit order book of one product in ticks and
/// lots. It is what the exchange that speaks Coinbase's protocol will match with; the venue at bar
/// level does not use it. Start at [dev.tradewind.venue.simulator.book.OrderBook]; a customer fills
/// in an [dev.tradewind.venue.simulator.book.OrderTicket] and hears of it through a
/// [dev.tradewind.venue.simulator.book.BookListener].
///
/// Two implementations obey one contract and prove each other: `plain` is the one to read, `fast`
/// the one to run. On top stand `clearing` (balances, holds, fees) and `log` (numbered events);
/// `queue` says what a resting order gets when only prices and sizes of the book are known.
@NullMarked
package dev.tradewind.venue.simulator.book;

import org.jspecify.annotations.NullMarked;
