// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.order.OrderIntent;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.order.ClientOrderId;
import java.util.List;

/// What the engine says to a command.
public sealed interface ExecutionDecision {

    /// The command was decided before: the same answer again, no effect.
    record Known(ExecutionReceipt receipt) implements ExecutionDecision {}

    /// The decision key was used before for another command: a defect of the caller.
    record Conflict(String reason) implements ExecutionDecision {}

    /// The venue's clock, as far as we heard it, has not reached the decision's instant.
    record NotYet(String reason) implements ExecutionDecision {}

    /// Nothing is sent: it is refused, or the plan is to wait. To be remembered under its key.
    record Settled(ExecutionReceipt receipt) implements ExecutionDecision {}

    /// To be made durable, then sent; `cancelFirst` are own resting orders it would trade against.
    record Send(OrderIntent intent, List<ClientOrderId> cancelFirst) implements ExecutionDecision {
        public Send {
            cancelFirst = List.copyOf(cancelFirst);
        }
    }
}
