// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

/// What a request is for, the most urgent first. `reservedPercent` of the budget is kept for more
/// urgent ones.
public enum Priority {
    CANCEL(0),
    ORDER(20),
    ACCOUNT(40),
    DATA(60);

    private final int reservedPercent;

    Priority(int reservedPercent) {
        this.reservedPercent = reservedPercent;
    }

    int reservedPercent() {
        return reservedPercent;
    }
}
