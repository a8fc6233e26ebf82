// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.base.check.Checks;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How much of a result is the market's: correlation with its Fisher interval, and β on all days, on
/// days on which the benchmark rose and on which it fell (each with its own mean; absent below three
/// such days).
///
/// `correlationInterval` is two-sided at 95 %; `correlationBound` is the one-sided 95 % upper bound, which a
/// limit on correlation is compared with.
///
/// Source: Fisher 1915; Tradewind quantitative specification 3.8 and 5.2.
public record BenchmarkRelation(
        int days,
        double correlation,
        Interval correlationInterval,
        double correlationBound,
        double beta,
        OptionalDouble upDayBeta,
        OptionalDouble downDayBeta) {

    private static final int LEAST_DAYS = 4;
    private static final int LEAST_SUBSET = 3;
    private static final double TWO_SIDED = Normal.quantile(0.975);
    private static final double ONE_SIDED = Normal.quantile(0.95);

    /// The relation of `returns` to `benchmark`, same days, same order; absent below four days or
    /// where one of them has no variance.
    public static Optional<BenchmarkRelation> of(double[] returns, double[] benchmark) {
        Checks.require(
                returns.length == benchmark.length,
                "benchmark",
                "must have " + returns.length + " returns",
                benchmark.length);
        Optional<ReturnMoments> own = ReturnMoments.of(returns);
        Optional<ReturnMoments> market = ReturnMoments.of(benchmark);
        if (returns.length < LEAST_DAYS || own.isEmpty() || market.isEmpty()) {
            return Optional.empty();
        }
        double beta = slope(returns, benchmark);
        double correlation =
                Math.clamp(beta * market.get().deviation() / own.get().deviation(), -1, 1);
        return Optional.of(
                new BenchmarkRelation(
                        returns.length,
                        correlation,
                        new Interval(
                                bound(correlation, returns.length, -TWO_SIDED),
                                bound(correlation, returns.length, TWO_SIDED)),
                        bound(correlation, returns.length, ONE_SIDED),
                        beta,
                        betaWhere(returns, benchmark, change -> change > 0),
                        betaWhere(returns, benchmark, change -> change < 0)));
    }

    /// The relation on the days for which `days` is true, such as those of a crisis.
    public static Optional<BenchmarkRelation> within(
            boolean[] days, double[] returns, double[] benchmark) {
        Checks.require(
                days.length == returns.length,
                "days",
                "must be " + returns.length + " answers",
                days.length);
        return of(chosen(returns, i -> days[i]), chosen(benchmark, i -> days[i]));
    }

    private static double[] chosen(double[] values, IntPredicate day) {
        return IntStream.range(0, values.length).filter(day).mapToDouble(i -> values[i]).toArray();
    }

    private static double bound(double correlation, int days, double quantile) {
        if (Math.abs(correlation) == 1) {
            return correlation;
        }
        double place =
                StrictMath.log((1 + correlation) / (1 - correlation)) / 2
                        + quantile / StrictMath.sqrt(days - 3.0);
        return StrictMath.tanh(place);
    }

    private static OptionalDouble betaWhere(
            double[] returns, double[] benchmark, DoublePredicate day) {
        double[] market = chosen(benchmark, i -> day.test(benchmark[i]));
        return market.length < LEAST_SUBSET || ReturnMoments.of(market).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(slope(chosen(returns, i -> day.test(benchmark[i])), market));
    }

    private static double slope(double[] returns, double[] benchmark) {
        double[] own = NeweyWest.centred(returns);
        double[] market = NeweyWest.centred(benchmark);
        double both = 0;
        double squares = 0;
        for (int i = 0; i < own.length; i++) {
            both += own[i] * market[i];
            squares += market[i] * market[i];
        }
        return both / squares;
    }
}
