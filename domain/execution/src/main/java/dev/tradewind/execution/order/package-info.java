// SPDX-License-Identifier: Apache-2.0
/// The life of one order: [dev.tradewind.execution.order.OrderLifecycle] is the table of states,
/// [dev.tradewind.execution.order.TrackedOrder] an order with what is known of it,
/// [dev.tradewind.execution.order.OrderUpdate] what can happen to it, and
/// [dev.tradewind.execution.order.FillSplitter] divides its fills among bots. Start at
/// `OrderLifecycle`.
@NullMarked
package dev.tradewind.execution.order;

import org.jspecify.annotations.NullMarked;
