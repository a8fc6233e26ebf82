// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;

/// The account's fee tier at the venue, rates as fractions of notional (0.009 = 90 bps).
///
/// Source: the venue's fee endpoint, read at start and with the reconciliation.
public record FeeSchedule(String tier, BigDecimal makerFraction, BigDecimal takerFraction) {

    private static final double BPS = 10_000;

    public FeeSchedule {
        Checks.nonNegative("makerFraction", makerFraction);
        Checks.nonNegative("takerFraction", takerFraction);
    }

    public double makerBps() {
        return makerFraction.doubleValue() * BPS;
    }

    public double takerBps() {
        return takerFraction.doubleValue() * BPS;
    }
}
