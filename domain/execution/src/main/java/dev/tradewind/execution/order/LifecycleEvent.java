// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

/// What can happen to an order, as far as its state is concerned.
public enum LifecycleEvent {
    /// We refuse it; nothing was sent.
    DENIED,
    /// The intent is durable and sending begins.
    SENDING_BEGAN,
    /// The venue has it.
    ACCEPTED,
    /// Proof that the venue did not take it.
    REJECTED,
    /// Proof that no byte left, and no further attempt will be made.
    NOT_SENT,
    /// It may have been sent, without a usable answer.
    ANSWER_LOST,
    /// A fill that leaves a rest.
    PARTLY_FILLED,
    /// A fill that leaves nothing.
    FULLY_FILLED,
    CANCEL_REQUESTED,
    CANCEL_REFUSED,
    CANCELLED,
    EXPIRED,
    FAILED_AT_VENUE,
    /// Enough clean scans prove that the venue never had it.
    PROVEN_ABSENT;

    boolean isFill() {
        return this == PARTLY_FILLED || this == FULLY_FILLED;
    }
}
