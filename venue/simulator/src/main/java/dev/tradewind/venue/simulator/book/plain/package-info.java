// SPDX-License-Identifier: Apache-2.0
/// The order book to read: sorted maps of queues. It is the yardstick of the fast one. Start at
/// [dev.tradewind.venue.simulator.book.plain.PlainOrderBook].
@NullMarked
package dev.tradewind.venue.simulator.book.plain;

import org.jspecify.annotations.NullMarked;
