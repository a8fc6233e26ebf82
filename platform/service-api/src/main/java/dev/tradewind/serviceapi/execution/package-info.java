// SPDX-License-Identifier: Apache-2.0
/// The execution engine on the wire: its commands and answers, and the events of its feed
/// ([dev.tradewind.serviceapi.execution.AccountOpened],
/// [dev.tradewind.serviceapi.execution.OrderUpdated],
/// [dev.tradewind.serviceapi.execution.FillBooked],
/// [dev.tradewind.serviceapi.execution.InternalCrossed],
/// [dev.tradewind.serviceapi.execution.ExecutionSettled]). A consumer that follows the feed from
/// its start can rebuild every holding; `ExecutionSettled(t)` says that everything up to t has been
/// told.
@NullMarked
package dev.tradewind.serviceapi.execution;

import org.jspecify.annotations.NullMarked;
