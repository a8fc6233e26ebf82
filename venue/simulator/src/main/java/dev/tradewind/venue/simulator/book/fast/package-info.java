// SPDX-License-Identifier: Apache-2.0
/// The order book to run: orders are numbered slots in one array of numbers, queues are links
/// between slots, and a ladder of prices knows the next best one by bits. No command allocates once
/// the arrays have their size. Start at [dev.tradewind.venue.simulator.book.fast.FastOrderBook].
@NullMarked
package dev.tradewind.venue.simulator.book.fast;

import org.jspecify.annotations.NullMarked;
