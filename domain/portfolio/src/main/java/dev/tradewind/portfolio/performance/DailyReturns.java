// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

import dev.tradewind.portfolio.EquityPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Simple net returns of UTC calendar days.
public final class DailyReturns {

    private DailyReturns() {}

    /// One return for each calendar day from the first point (oldest first) to the last, whose day
    /// may be incomplete; a day without a point returns 0. Transfers are taken out. A point at
    /// midnight ends the day before. An equity of zero or less ends the series with −1: ruin.
    public static double[] of(List<EquityPoint> curve) {
        if (curve.isEmpty()) {
            return new double[0];
        }
        EquityPoint before = curve.getFirst();
        List<EquityPoint> dayEnds = dayEnds(curve);
        long firstDay = day(before.asOf()) + (dayEnds.getFirst().equals(before) ? 1 : 0);
        int days = (int) (day(curve.getLast().asOf()) - firstDay) + 1;
        double[] returns = new double[days];
        for (EquityPoint end : dayEnds) {
            int slot = (int) (day(end.asOf()) - firstDay);
            if (slot < 0) {
                continue;
            }
            returns[slot] = change(before, end);
            before = end;
            if (!end.equity().isPositive()) {
                return Arrays.copyOf(returns, slot + 1);
            }
        }
        return returns;
    }

    private static List<EquityPoint> dayEnds(List<EquityPoint> curve) {
        List<EquityPoint> ends = new ArrayList<>();
        for (EquityPoint point : curve) {
            if (!ends.isEmpty() && day(ends.getLast().asOf()) == day(point.asOf())) {
                ends.removeLast();
            }
            ends.add(point);
        }
        return ends;
    }

    private static double change(EquityPoint from, EquityPoint to) {
        double start = from.equity().amount().doubleValue();
        double transferred = to.transfers().minus(from.transfers()).amount().doubleValue();
        double base = start > 0 ? start : transferred;
        double gain = to.equity().amount().doubleValue() - start - transferred;
        return base > 0 ? Math.max(gain / base, -1) : 0;
    }

    private static long day(Instant instant) {
        return LocalDate.ofInstant(instant.minusNanos(1), ZoneOffset.UTC).toEpochDay();
    }
}
