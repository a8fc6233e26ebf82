// SPDX-License-Identifier: Apache-2.0
/// Money behind a book: balances, holds, fees. Start at
/// [dev.tradewind.venue.simulator.book.clearing.ClearedBook], which stands before an
/// [dev.tradewind.venue.simulator.book.OrderBook] and lets in only what its owner can pay. Several of
/// them share one [dev.tradewind.venue.simulator.book.clearing.Ledger] and one
/// [dev.tradewind.venue.simulator.book.clearing.FeeTiers].
///
/// Amounts are exact: whole multiples of the smallest unit that a price, a size and a fee rate can
/// make, 128 bits wide, so that a command costs no allocation; they become decimals where they leave
/// the package.
@NullMarked
package dev.tradewind.venue.simulator.book.clearing;

import org.jspecify.annotations.NullMarked;
