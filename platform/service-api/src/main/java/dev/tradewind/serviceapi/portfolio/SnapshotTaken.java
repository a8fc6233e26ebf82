// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;

/// Event `snapshot_taken`: the portfolio as of an instant can be asked for; these are its totals.
public record SnapshotTaken(
        Instant asOf,
        Money equity,
        Money cash,
        Money peakEquity,
        BigDecimal drawdownFraction,
        Money equityDayAgo) {

    /// The type of the event.
    public static final String TYPE = "snapshot_taken";
}
