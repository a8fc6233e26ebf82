// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.resolution;

/// What to do next about an order of unknown fate.
public sealed interface ResolutionStep {

    /// Send the identical request once more: the client order id makes it one order.
    record Resubmit() implements ResolutionStep {}

    /// Ask the venue for it.
    record Query() implements ResolutionStep {}

    /// It is proven that the venue never had it.
    record ConcludeAbsent(String evidence) implements ResolutionStep {}
}
