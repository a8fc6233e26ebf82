// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.RoundTrip;
import java.util.List;

/// Everything an equity curve and its round trips tell about the result.
public record Performance(ReturnStatistics daily, TripStatistics trips, CapitalUse capital) {

    /// `curve` is oldest first and starts with the opening.
    public static Performance of(List<EquityPoint> curve, List<RoundTrip> trips) {
        return new Performance(
                ReturnStatistics.of(DailyReturns.of(curve)),
                TripStatistics.of(trips),
                CapitalUse.of(curve));
    }
}
