// SPDX-License-Identifier: Apache-2.0
/// The event log of a book. Start at [dev.tradewind.venue.simulator.book.log.EventJournal].
@NullMarked
package dev.tradewind.venue.simulator.book.log;

import org.jspecify.annotations.NullMarked;
