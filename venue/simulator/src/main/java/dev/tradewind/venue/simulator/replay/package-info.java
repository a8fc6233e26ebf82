// SPDX-License-Identifier: Apache-2.0
/// Recordings of order books and trades, told again.
/// [dev.tradewind.venue.simulator.replay.Level2Csv] and
/// [dev.tradewind.venue.simulator.replay.TradeCsv] read them message by message, and
/// [dev.tradewind.venue.simulator.replay.RebuiltBook] is the book that the messages describe. Start at
/// `RecordedMessage`.
@NullMarked
package dev.tradewind.venue.simulator.replay;

import org.jspecify.annotations.NullMarked;
