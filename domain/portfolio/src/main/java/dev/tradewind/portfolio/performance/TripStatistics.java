// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

import dev.tradewind.model.money.Money;
import dev.tradewind.portfolio.RoundTrip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statistics of completed round trips, net of fees; ratios are absent where they are undefined.
public record TripStatistics(
        int trips, @Nullable Double profitFactor, @Nullable Double hitRateFraction) {

    public static TripStatistics of(List<RoundTrip> trips) {
        double gains = 0;
        double losses = 0;
        int wins = 0;
        for (RoundTrip trip : trips) {
            Money pnl = trip.pnl();
            gains += pnl.isPositive() ? pnl.amount().doubleValue() : 0;
            losses -= pnl.isNegative() ? pnl.amount().doubleValue() : 0;
            wins += pnl.isPositive() ? 1 : 0;
        }
        return new TripStatistics(
                trips.size(),
                losses == 0 ? null : gains / losses,
                trips.isEmpty() ? null : (double) wins / trips.size());
    }
}
