// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.log;

/// What a line of the journal tells.
public enum EventKind {
    ACCEPTED,
    REJECTED,
    REFUSED,
    TRIGGERED,
    TRADED,
    DECREMENTED,
    RESTED,
    EDITED,
    FILLED,
    CANCELLED,
    EXPIRED
}
