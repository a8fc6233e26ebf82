// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.market.Symbol;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything the engine must know after a restart, as rows: the orders in the order they were
/// made, the keys of all booked fills, the signed sum of own fills by product, the commands that
/// were settled without an order, and the halts with their reasons.
public record ExecutionState(
        List<TrackedOrder> orders,
        List<String> fillKeys,
        SortedMap<Symbol, BigDecimal> held,
        List<SettledCommand> settled,
        SortedMap<Symbol, String> halts) {

    public ExecutionState {
        orders = List.copyOf(orders);
        fillKeys = List.copyOf(fillKeys);
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
        settled = List.copyOf(settled);
        halts = Collections.unmodifiableSortedMap(new TreeMap<>(halts));
    }

    public static ExecutionState empty() {
        return new ExecutionState(
                List.of(), List.of(), new TreeMap<>(), List.of(), new TreeMap<>());
    }

    /// A command that led to no order, with its answer.
    public record SettledCommand(ExecuteCommand command, ExecutionReceipt receipt) {}
}
