// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

import dev.tradewind.base.check.Checks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Statistics of a series of daily returns. Fractions, not percent; annual figures use 365 days and
/// are absent below [#MIN_DAYS] days. `maxDrawdownDays` is the longest time from a peak to its
/// recovery, or to the end.
///
/// Source: Tradewind quantitative specification 5.2.
public record ReturnStatistics(
        int days,
        double totalReturnFraction,
        @Nullable Double annualReturnFraction,
        @Nullable Double annualVolatilityFraction,
        @Nullable Double sharpe,
        @Nullable Double sortino,
        @Nullable Double calmar,
        double maxDrawdownFraction,
        int maxDrawdownDays,
        @Nullable Double profitFactor,
        @Nullable Double hitRateFraction) {

    /// Days below which nothing annual is told.
    public static final int MIN_DAYS = 60;

    private static final double DAYS_PER_YEAR = 365;
    private static final double ROOT_YEAR = StrictMath.sqrt(DAYS_PER_YEAR);
    private static final double LEAST_DEVIATION = 1e-12;

    /// The statistics of `returns`, oldest first, each finite and at least −1.
    public static ReturnStatistics of(double[] returns) {
        for (double value : returns) {
            Checks.within("return", value, -1, Double.MAX_VALUE);
        }
        Drawdown drawdown = Drawdown.of(returns);
        double total = drawdown.endIndex() - 1;
        Double annual = annual(returns.length, drawdown.endIndex());
        return new ReturnStatistics(
                returns.length,
                total,
                annual,
                annualRatio(returns, deviation(returns) * ROOT_YEAR, 1),
                annualRatio(returns, mean(returns) * ROOT_YEAR, deviation(returns)),
                annualRatio(returns, mean(returns) * ROOT_YEAR, downside(returns)),
                annual == null || drawdown.depth() == 0 ? null : annual / drawdown.depth(),
                drawdown.depth(),
                drawdown.days(),
                profitFactor(returns),
                hitRate(returns));
    }

    private static @Nullable Double annual(int days, double endIndex) {
        return days < MIN_DAYS ? null : StrictMath.pow(endIndex, DAYS_PER_YEAR / days) - 1;
    }

    private static @Nullable Double annualRatio(double[] returns, double above, double below) {
        return returns.length < MIN_DAYS || below < LEAST_DEVIATION ? null : above / below;
    }

    private static double mean(double[] values) {
        return values.length == 0 ? 0 : Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean(values);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return StrictMath.sqrt(squares / (values.length - 1));
    }

    private static double downside(double[] values) {
        double squares =
                Arrays.stream(values)
                        .map(value -> Math.min(value, 0))
                        .map(loss -> loss * loss)
                        .sum();
        return values.length == 0 ? 0 : StrictMath.sqrt(squares / values.length);
    }

    private static @Nullable Double profitFactor(double[] values) {
        double losses = -Arrays.stream(values).filter(value -> value < 0).sum();
        return losses == 0 ? null : Arrays.stream(values).filter(value -> value > 0).sum() / losses;
    }

    private static @Nullable Double hitRate(double[] values) {
        return values.length == 0
                ? null
                : (double) Arrays.stream(values).filter(value -> value > 0).count() / values.length;
    }
}
