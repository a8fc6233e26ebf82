// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.limit;

import dev.tradewind.analytics.performance.BenchmarkRelation;
import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// Whether a book may be called independent of the market: the one-sided 95 % bound of its correlation, not
/// the measured figure, must be below the budget.
///
/// Source: Tradewind quantitative specification 0.1 and 3.8.
///
/// @param relation daily returns against the benchmark's
/// @param budget greatest correlation allowed
public record CorrelationBudget(BenchmarkRelation relation, double budget) {

    /// With fewer days there is no verdict.
    public static final int FEWEST_DAYS = 180;

    /// The budget where nothing else is asked for.
    public static final double STANDARD = 0.3;

    public CorrelationBudget {
        Checks.within("budget", budget, -1, 1);
    }

    /// Of daily `returns` against the same days of `benchmark`; absent for fewer than 180 days or where one
    /// of them did not move.
    public static Optional<CorrelationBudget> of(
            double[] returns, double[] benchmark, double budget) {
        return returns.length < FEWEST_DAYS
                ? Optional.empty()
                : BenchmarkRelation.of(returns, benchmark)
                        .map(relation -> new CorrelationBudget(relation, budget));
    }

    /// Whether the bound is below the budget.
    public boolean isKept() {
        return relation.correlationBound() < budget;
    }
}
