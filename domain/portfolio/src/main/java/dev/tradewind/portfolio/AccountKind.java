// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

/// Accounts of the ledger, one per owner and currency. CASH and HOLDINGS are what is owned; the
/// others say where it came from and went to: FEES paid, TRADING what was given for it, EXTERNAL
/// the world outside.
public enum AccountKind {
    CASH,
    HOLDINGS,
    FEES,
    TRADING,
    EXTERNAL;

    /// Whether a balance here is something we own.
    public boolean isOwned() {
        return this == CASH || this == HOLDINGS;
    }
}
