// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.performance.ReturnMoments;
import dev.tradewind.base.check.Checks;
import java.util.Arrays;

/// Every configuration that was ever tried: how many, and the variance of their Sharpe ratios (per
/// period, as the ratio that is judged). Correlated trials may count as their [#effectiveCount].
///
/// Source: Bailey et al. 2014; Bailey and López de Prado 2014.
public record Trials(double count, double sharpeVariance) {

    private static final double EULER = 0.5772156649015329;

    public Trials {
        Checks.require(count >= 1, "trials", "must be >= 1", Checks.finite("trials", count));
        Checks.nonNegative("variance of the trials' Sharpe ratios", sharpeVariance);
    }

    /// The trials of a matrix: `columns[k]` holds the returns of trial k, of which a constant one has a
    /// ratio of 0. The variance has the divisor n − 1.
    public static Trials of(double[][] columns) {
        Checks.require(columns.length > 0, "columns", "must be >= 1", columns.length);
        double[] ratios =
                Arrays.stream(columns)
                        .mapToDouble(column ->
                                ReturnMoments.of(column).map(ReturnMoments::sharpe).orElse(0.0))
                        .toArray();
        double deviation = ReturnMoments.of(ratios).map(ReturnMoments::deviation).orElse(0.0);
        return new Trials(columns.length, deviation * deviation);
    }

    /// The largest Sharpe ratio to expect of that many trials without skill; 0 for a single one.
    public double expectedBest() {
        return StrictMath.sqrt(sharpeVariance) * expectedMaximum(count);
    }

    /// Years of backtest below which the best of `count` trials without skill is expected to reach
    /// the annual Sharpe ratio `target` > 0.
    public static double minimumBacktestYears(double count, double target) {
        double ratio = expectedMaximum(count) / Checks.positive("target Sharpe ratio", target);
        return ratio * ratio;
    }

    /// What `count` trials with a mean pairwise correlation are worth as independent ones:
    /// N / (1 + (N − 1) ρ), where a negative mean correlation counts as 0.
    public static double effectiveCount(double count, double meanCorrelation) {
        Checks.within("mean correlation", meanCorrelation, -1, 1);
        return count / (1 + (count - 1) * Math.max(meanCorrelation, 0));
    }

    /// Expected maximum of `count` standard normals.
    private static double expectedMaximum(double count) {
        Checks.require(count >= 1, "trials", "must be >= 1", count);
        if (count == 1) {
            return 0;
        }
        return (1 - EULER) * Normal.quantile(1 - 1 / count)
                + EULER * Normal.quantile(1 - 1 / (count * StrictMath.E));
    }
}
