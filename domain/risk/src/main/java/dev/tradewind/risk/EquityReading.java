// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import java.time.Instant;

/// The totals of a portfolio that losses are judged by.
public record EquityReading(Instant asOf, Money equity, Money peakEquity, Money equityDayAgo) {

    public static EquityReading of(PortfolioSnapshot snapshot) {
        return new EquityReading(
                snapshot.asOf(), snapshot.equity(), snapshot.peakEquity(), snapshot.equityDayAgo());
    }
}
