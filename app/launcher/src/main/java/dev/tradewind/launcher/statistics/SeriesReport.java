// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.analytics.luck.BootstrapInterval;
import dev.tradewind.analytics.luck.SharpeEvidence;
import dev.tradewind.analytics.luck.StationaryBootstrap;
import dev.tradewind.analytics.performance.BenchmarkRelation;
import dev.tradewind.analytics.performance.DailyPerformance;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.analytics.performance.ReturnMoments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Everything one series of daily returns tells: performance, its relation to a benchmark, and what of its Sharpe
/// ratio is luck. `sharpeInterval` is annual, by resampling with `bootstrap`, 95 %.
public record SeriesReport(
        String name,
        DailyPerformance performance,
        Optional<Benchmark> benchmark,
        Optional<Sample> sample,
        Optional<SharpeEvidence> evidence,
        List<StatisticsChoices.Search> searches,
        Luck luck) {

    static final double CONFIDENCE = 0.95;
    private static final double YEAR = StrictMath.sqrt(DailyPerformance.DAYS_PER_YEAR);

    /// The relation to the benchmark of that name; absent without variance.
    public record Benchmark(String name, Optional<BenchmarkRelation> relation) {}

    /// How often was resampled, and what came out.
    public record Luck(
            StationaryBootstrap bootstrap,
            int resamples,
            int[] firstResample,
            Optional<Interval> sharpeInterval,
            double target) {

        public Luck {
            firstResample = firstResample.clone();
        }

        @Override
        public int[] firstResample() {
            return firstResample.clone();
        }

        /// The target Sharpe ratio per day.
        double targetPerDay() {
            return target / YEAR;
        }
    }

    /// A named column of returns.
    public record Column(String name, double[] returns) {

        public Column {
            returns = returns.clone();
        }

        @Override
        public double[] returns() {
            return returns.clone();
        }
    }

    /// Measures `column`.
    public static SeriesReport of(
            Column column, Optional<Column> benchmark, StatisticsChoices choices) {
        double[] returns = DailyPerformance.untilRuin(column.returns());
        DailyPerformance performance =
                DailyPerformance.of(returns, choices.riskFree() / DailyPerformance.DAYS_PER_YEAR);
        return new SeriesReport(
                column.name(),
                performance,
                benchmark.map(market -> relation(returns, market)),
                returns.length == 0 ? Optional.empty() : Optional.of(Sample.of(returns)),
                performance.moments().map(SharpeEvidence::of),
                choices.searches(),
                luck(returns, performance, choices));
    }

    private static Benchmark relation(double[] returns, Column market) {
        double[] sameDays = Arrays.copyOf(market.returns(), returns.length);
        return new Benchmark(market.name(), BenchmarkRelation.of(returns, sameDays));
    }

    private static Luck luck(
            double[] returns, DailyPerformance performance, StatisticsChoices choices) {
        StationaryBootstrap bootstrap = choices.resampling().bootstrap(returns);
        int resamples = choices.resampling().resamples();
        Optional<Interval> interval =
                performance.ratios().sharpe().isEmpty()
                        ? Optional.empty()
                        : new BootstrapInterval(bootstrap, resamples, CONFIDENCE)
                                .of(returns, SeriesReport::annualSharpe);
        int[] first = bootstrap.indices(0, returns.length);
        return new Luck(
                bootstrap,
                resamples,
                Arrays.copyOf(first, Math.min(first.length, 40)),
                interval,
                choices.target());
    }

    private static OptionalDouble annualSharpe(double[] returns) {
        Optional<ReturnMoments> moments = ReturnMoments.of(returns);
        return moments.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(moments.get().sharpe() * YEAR);
    }
}
