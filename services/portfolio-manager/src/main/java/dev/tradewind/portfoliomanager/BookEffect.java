// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.LedgerEntry;

/// What an input came to.
public sealed interface BookEffect {

    /// An entry of the ledger.
    record Booked(LedgerEntry entry) implements BookEffect {}

    /// The account was valued as of an instant.
    record Valued(EquityPoint point, PortfolioSnapshot snapshot) implements BookEffect {}
}
