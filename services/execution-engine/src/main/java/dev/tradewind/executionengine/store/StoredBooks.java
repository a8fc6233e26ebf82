// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.store;

import dev.tradewind.execution.ExecutionState;
import dev.tradewind.execution.reconciliation.ExpectedBalances;
import java.time.Instant;
import java.util.Optional;

/// Everything the desk goes on from after a start: the engine's state, the balances that follow
/// from it, and how far the venue's stream is applied, empty before the account was opened.
public record StoredBooks(
        ExecutionState state, ExpectedBalances balances, Optional<Progress> progress) {

    /// The last applied number of the venue's stream and the venue's clock then.
    public record Progress(long venueSequence, Instant marketTime) {}
}
