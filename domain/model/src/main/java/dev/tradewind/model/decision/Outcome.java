// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.decision;

/// What an evaluation came to. The first block are HOLDs by choice, the second are trades that something
/// blocked, the third are trades.
public enum Outcome {
    NO_SIGNAL,
    WARMING_UP,
    NOTHING_TO_SELL,
    AT_TARGET,
    ORDER_PENDING,

    DATA_MISSING,
    PORTFOLIO_UNAVAILABLE,
    REGIME_UNAVAILABLE,
    REGIME_BLOCKED,
    EDGE_BELOW_COST,
    BELOW_MINIMUM,
    RISK_DENIED,
    RISK_UNAVAILABLE,
    EXECUTION_UNAVAILABLE,
    EXECUTION_REFUSED,

    CROSSED_INTERNALLY,
    WAITING_FOR_BETTER_PRICE,
    ORDER_SENT,
    ORDER_UNKNOWN;

    /// Whether something was sent or crossed, or may have been.
    public boolean isTrade() {
        return this == CROSSED_INTERNALLY || this == ORDER_SENT || this == ORDER_UNKNOWN;
    }

    /// Whether a trade was wanted and not allowed or not possible.
    public boolean isBlocked() {
        return compareTo(DATA_MISSING) >= 0 && compareTo(EXECUTION_REFUSED) <= 0;
    }
}
