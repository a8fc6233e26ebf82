// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import java.util.Optional;
import java.util.OptionalDouble;

/// How the capital grew and shook: total return, compound annual return, annual volatility and the
/// drawdown. The annual figures are absent below [DailyPerformance#MIN_DAYS] days.
public record Growth(
        double totalReturnFraction,
        OptionalDouble annualReturnFraction,
        OptionalDouble annualVolatilityFraction,
        Drawdown drawdown) {

    static Growth of(double[] returns, Optional<ReturnMoments> moments) {
        double index = 1;
        for (double value : returns) {
            index *= 1 + value;
        }
        Drawdown drawdown = Drawdown.of(returns);
        if (returns.length < DailyPerformance.MIN_DAYS) {
            OptionalDouble absent = OptionalDouble.empty();
            return new Growth(index - 1, absent, absent, drawdown);
        }
        double power = (double) DailyPerformance.DAYS_PER_YEAR / returns.length;
        double deviation = moments.map(ReturnMoments::deviation).orElse(0.0);
        return new Growth(
                index - 1,
                OptionalDouble.of(StrictMath.pow(index, power) - 1),
                OptionalDouble.of(deviation * DailyPerformance.ROOT_YEAR),
                drawdown);
    }
}
