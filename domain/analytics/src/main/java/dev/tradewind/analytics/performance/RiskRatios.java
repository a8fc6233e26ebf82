// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Annual return per unit of risk: Sharpe (deviation), Newey-West Sharpe (deviation under
/// autocorrelation up to `neweyWestLag` days), Sortino (root mean square of the losing days, over all
/// days) and Calmar (drawdown). Each is absent where its risk is zero and below
/// [DailyPerformance#MIN_DAYS] days.
public record RiskRatios(
        OptionalDouble sharpe,
        OptionalDouble neweyWestSharpe,
        int neweyWestLag,
        OptionalDouble sortino,
        OptionalDouble calmar) {

    static final RiskRatios NONE =
            new RiskRatios(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    0,
                    OptionalDouble.empty(),
                    OptionalDouble.empty());

    /// The ratios of daily `returns` with variance, of which `riskFree` a day is no merit.
    static RiskRatios of(double[] returns, ReturnMoments moments, double riskFree, Growth growth) {
        int lag = NeweyWest.lag(returns.length);
        double longRun = StrictMath.sqrt(NeweyWest.longRunVariance(returns, lag));
        double excess = moments.mean() - riskFree;
        return new RiskRatios(
                annual(excess, moments.deviation()),
                annual(excess, longRun),
                lag,
                annual(moments.mean(), downside(returns)),
                calmar(growth));
    }

    private static OptionalDouble annual(double mean, double risk) {
        return risk > 0
                ? OptionalDouble.of(mean / risk * DailyPerformance.ROOT_YEAR)
                : OptionalDouble.empty();
    }

    private static OptionalDouble calmar(Growth growth) {
        double depth = growth.drawdown().depthFraction();
        return depth > 0
                ? OptionalDouble.of(growth.annualReturnFraction().orElseThrow() / depth)
                : OptionalDouble.empty();
    }

    private static double downside(double[] returns) {
        double squares =
                Arrays.stream(returns).filter(value -> value < 0).map(loss -> loss * loss).sum();
        return StrictMath.sqrt(squares / returns.length);
    }
}
