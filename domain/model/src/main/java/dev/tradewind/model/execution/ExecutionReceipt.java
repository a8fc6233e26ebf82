// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

import org.jspecify.annotations.Nullable;

/// What became of a command at once; fills come later. `code` is a stable word for refusals
/// (GRANT_MISSING, GRANT_USED, …), `reason` plain words.
public record ExecutionReceipt(
        String decisionKey,
        Status status,
        @Nullable ExecutionPlan plan,
        @Nullable String clientOrderId,
        @Nullable String code,
        String reason) {

    /// SENT: the venue has it. WAITING: the plan is to do nothing now. REFUSED: not sent, or the venue
    /// said no. UNKNOWN: sent, no answer; it counts as live until resolved.
    public enum Status {
        SENT,
        WAITING,
        REFUSED,
        UNKNOWN
    }
}
