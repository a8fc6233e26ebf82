// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

import dev.tradewind.analytics.performance.CapitalUse;
import dev.tradewind.analytics.performance.DailyPerformance;
import dev.tradewind.analytics.performance.WinLoss;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.RoundTrip;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Everything an equity curve and its round trips tell about the result. `trips` counts completed round
/// trips, net of fees.
public record Performance(DailyPerformance daily, WinLoss trips, CapitalUse capital) {

    private static final double SECONDS_PER_YEAR = Duration.ofDays(365).toSeconds();

    /// `curve` is oldest first and starts with the opening.
    public static Performance of(List<EquityPoint> curve, List<RoundTrip> trips) {
        double[] results =
                trips.stream().mapToDouble(trip -> trip.pnl().amount().doubleValue()).toArray();
        return new Performance(
                DailyPerformance.of(DailyReturns.of(curve)), WinLoss.of(results), capital(curve));
    }

    private static CapitalUse capital(List<EquityPoint> curve) {
        if (curve.isEmpty()) {
            return CapitalUse.of(new double[0], new double[0], 0, 0);
        }
        EquityPoint first = curve.getFirst();
        EquityPoint last = curve.getLast();
        return CapitalUse.of(
                amounts(curve, point -> point.equity().amount().doubleValue()),
                amounts(curve, point -> point.exposure().amount().doubleValue()),
                last.traded().minus(first.traded()).amount().doubleValue(),
                Duration.between(first.asOf(), last.asOf()).toSeconds() / SECONDS_PER_YEAR);
    }

    private static double[] amounts(List<EquityPoint> curve, ToDoubleFunction<EquityPoint> amount) {
        return curve.stream().mapToDouble(amount).toArray();
    }
}
