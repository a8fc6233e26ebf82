// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.InternalCross;

/// Carries decisions out. An unavailable answer means that provably nothing was sent; a lost answer
/// is a receipt with status UNKNOWN.
public interface Executor {

    /// Plans and sends one parent order; the same decision key twice has one effect.
    Answer<ExecutionReceipt> execute(ExecuteCommand command);

    /// Books an internal cross; true if it is booked (now or by an earlier call with the same id).
    Answer<Boolean> cross(InternalCross cross);
}
