// SPDX-License-Identifier: Apache-2.0
/// The desk that owns the engine: [dev.tradewind.executionengine.desk.TradingDesk] decides, makes
/// durable, sends and applies; [dev.tradewind.executionengine.desk.DeskBooks] is the state that
/// only its mailbox touches. [dev.tradewind.executionengine.desk.VenueListener] reads the venue's
/// stream, [dev.tradewind.executionengine.desk.UnknownOrders] resolves lost answers,
/// [dev.tradewind.executionengine.desk.Reconciler] compares with the venue, and
/// [dev.tradewind.executionengine.desk.Opening] does all of that before the service is ready.
@NullMarked
package dev.tradewind.executionengine.desk;

import org.jspecify.annotations.NullMarked;
