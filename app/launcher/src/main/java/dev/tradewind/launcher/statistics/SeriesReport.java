// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.analytics.luck.BootstrapInterval;
import dev.tradewind.analytics.luck.SharpeEvidence;
import dev.tradewind.analytics.luck.StationaryBootstrap;
import dev.tradewind.analytics.performance.BenchmarkRelation;
import dev.tradewind.analytics.performance.CapitalUse;
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
        Luck luck,
        Optional<CapitalUse> capital) {

    static final double CONFIDENCE = 0.95;
    private static final double YEAR = StrictMath.sqrt(DailyPerformance.DAYS_PER_YEAR);

    /// The relation to the benchmark of that name, on all days and, if they are known, on days of crisis; absent
    /// without variance.
    public record Benchmark(
            String name,
            Optional<BenchmarkRelation> relation,
            Optional<BenchmarkRelation> inCrisis) {}

    /// Columns of the same days: the market, a mark that is not zero on days of crisis, and the position as a signed
    /// fraction of equity.
    public record Companions(
            Optional<Column> benchmark, Optional<Column> crisis, Optional<Column> position) {

        public static final Companions NONE =
                new Companions(Optional.empty(), Optional.empty(), Optional.empty());
    }

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
    public static SeriesReport of(Column column, Companions companions, StatisticsChoices choices) {
        double[] returns = DailyPerformance.untilRuin(column.returns());
        DailyPerformance performance =
                DailyPerformance.of(returns, choices.riskFree() / DailyPerformance.DAYS_PER_YEAR);
        return new SeriesReport(
                column.name(),
                performance,
                companions
                        .benchmark()
                        .map(market -> relation(returns, market, companions.crisis())),
                returns.length == 0 ? Optional.empty() : Optional.of(Sample.of(returns)),
                performance.moments().map(SharpeEvidence::of),
                choices.searches(),
                luck(returns, performance, choices),
                companions.position().map(position -> capital(position.returns(), returns.length)));
    }

    private static Benchmark relation(double[] returns, Column market, Optional<Column> crisis) {
        double[] sameDays = Arrays.copyOf(market.returns(), returns.length);
        return new Benchmark(
                market.name(),
                BenchmarkRelation.of(returns, sameDays),
                crisis.flatMap(marks ->
                        BenchmarkRelation.within(
                                isMarked(marks.returns(), returns.length), returns, sameDays)));
    }

    private static boolean[] isMarked(double[] marks, int days) {
        boolean[] isMarked = new boolean[days];
        for (int day = 0; day < days; day++) {
            isMarked[day] = marks[day] != 0;
        }
        return isMarked;
    }

    /// The use of capital by positions that started from none, per unit of equity.
    private static CapitalUse capital(double[] positions, int days) {
        double[] equities = new double[days];
        double[] exposures = new double[days];
        double traded = 0;
        double before = 0;
        for (int day = 0; day < days; day++) {
            equities[day] = 1;
            exposures[day] = Math.abs(positions[day]);
            traded += Math.abs(positions[day] - before);
            before = positions[day];
        }
        boolean isAnnual = days >= DailyPerformance.MIN_DAYS;
        double years = isAnnual ? (double) days / DailyPerformance.DAYS_PER_YEAR : 0;
        return CapitalUse.of(equities, exposures, traded, years);
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
