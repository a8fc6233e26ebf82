// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.gate;

/// Why an order is not sent: a closed list of codes, and plain words with the numbers.
public record Refusal(Code code, String reason) {

    /// The stable words.
    public enum Code {
        ACCOUNT_HALTED,
        BELOW_MINIMUM,
        COLLAR_EXCEEDED,
        DUPLICATE_ORDER,
        GRANT_EXPIRED,
        GRANT_FORGED,
        GRANT_MISSING,
        GRANT_NOT_YET_VALID,
        GRANT_OTHER_PRICE,
        GRANT_OTHER_PRODUCT,
        GRANT_OTHER_SIDE,
        GRANT_TOO_SMALL,
        GRANT_USED,
        NOT_REDUCING,
        OFF_GRID,
        ORDER_NOTIONAL,
        ORDER_RATE,
        PRODUCT_HALTED,
        PRODUCT_NOT_TRADABLE,
        REGIME_BLOCKED,
        REGIME_STALE,
        SELF_CROSS,
        STALE_DECISION,
        TOO_MANY_OPEN_ORDERS,
        UNKNOWN_ORDER_PENDING,
        UNKNOWN_PRODUCT,
        VENUE_REJECTED,
        VENUE_UNAVAILABLE
    }
}
