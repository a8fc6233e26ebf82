// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Equity over time with its peak. A transfer moves the peak in proportion, so that neither a
/// deposit nor a withdrawal changes the drawdown.
final class EquityCurve {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int DECIMALS = 12;

    private final List<EquityPoint> points = new ArrayList<>();
    private Money transfers;
    private Money peak;
    private Money latest;

    EquityCurve(Asset currency) {
        transfers = Money.zero(currency);
        peak = transfers;
        latest = transfers;
    }

    void transferred(Money amount) {
        Money after = latest.plus(amount);
        peak = latest.isPositive() ? scaledPeak(after) : peak.plus(amount);
        latest = after;
        transfers = transfers.plus(amount);
    }

    /// Adds the point of `asOf`, or replaces the last one if it is of the same instant.
    EquityPoint add(Instant asOf, Money equity, Money cash, Money traded, Money fees) {
        peak = peak.max(equity);
        latest = equity;
        EquityPoint point =
                new EquityPoint(
                        asOf, equity, cash, peak, drawdown(equity), transfers, traded, fees);
        if (!points.isEmpty() && points.getLast().asOf().equals(asOf)) {
            points.removeLast();
        }
        Checks.require(
                points.isEmpty() || points.getLast().asOf().isBefore(asOf),
                "asOf",
                "must be after the last point",
                asOf);
        points.add(point);
        return point;
    }

    EquityPoint last() {
        return points.getLast();
    }

    List<EquityPoint> points() {
        return List.copyOf(points);
    }

    /// Equity 24 hours before the last point, or at the first one, corrected for transfers since.
    Money dayAgo() {
        EquityPoint then = points.get(indexAt(last().asOf().minus(DAY)));
        return then.equity().plus(transfers.minus(then.transfers()));
    }

    private int indexAt(Instant instant) {
        int low = 0;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (points.get(middle).asOf().isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private Money scaledPeak(Money after) {
        BigDecimal scaled =
                peak.amount()
                        .multiply(after.amount())
                        .divide(latest.amount(), DECIMALS, RoundingMode.HALF_EVEN);
        return new Money(scaled, peak.currency());
    }

    private BigDecimal drawdown(Money equity) {
        if (!peak.isPositive()) {
            return BigDecimal.ZERO;
        }
        return peak.minus(equity).fractionOf(peak).min(BigDecimal.ONE);
    }
}
