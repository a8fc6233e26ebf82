// SPDX-License-Identifier: Apache-2.0
/// The pure core of execution. [dev.tradewind.execution.ExecutionEngine] decides what may be sent,
/// keeps every order's state and what is held, and never sends anything itself: its caller makes
/// the intent durable, sends it, and hands back what became of it. Start there, then at
/// [dev.tradewind.execution.order.OrderLifecycle] and
/// [dev.tradewind.execution.planner.ExecutionPlanner].
@NullMarked
package dev.tradewind.execution;

import org.jspecify.annotations.NullMarked;
