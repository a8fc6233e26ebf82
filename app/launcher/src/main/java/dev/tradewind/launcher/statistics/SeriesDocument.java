// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.analytics.luck.SharpeEvidence;
import dev.tradewind.analytics.luck.Trials;
import dev.tradewind.analytics.performance.BenchmarkRelation;
import dev.tradewind.analytics.performance.CapitalUse;
import dev.tradewind.analytics.performance.DailyPerformance;
import dev.tradewind.analytics.performance.Growth;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.analytics.performance.ReturnMoments;
import dev.tradewind.analytics.performance.RiskRatios;
import dev.tradewind.launcher.terminal.Document;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A [SeriesReport] as JSON. Members are called as in `performance.json`; fractions, not percent; what is undefined is
/// `null`.
public final class SeriesDocument {

    private static final double YEAR = StrictMath.sqrt(DailyPerformance.DAYS_PER_YEAR);

    private SeriesDocument() {}

    public static Document of(SeriesReport report) {
        return new Document()
                .put("column", report.name())
                .putAll(measures(report))
                .putAll(report.capital().map(SeriesDocument::capital).orElseGet(Document::new))
                .putAll(report.benchmark().map(SeriesDocument::relation).orElseGet(Document::new))
                .putAll(evidence(report))
                .put("boot_sharpe_ci95", bootstrap(report.luck()));
    }

    private static Document measures(SeriesReport report) {
        DailyPerformance daily = report.performance();
        Optional<ReturnMoments> moments = daily.moments();
        Growth growth = daily.growth();
        RiskRatios ratios = daily.ratios();
        boolean isAnnual = daily.days() >= DailyPerformance.MIN_DAYS;
        return new Document()
                .put("n", daily.days())
                .put("ruined", daily.isRuined())
                .put("annualised", isAnnual)
                .put("mean_daily", number(report.sample(), Sample::mean))
                .put("sd_daily", choice(report.sample(), Sample::deviation))
                .put("sharpe_daily", number(moments, ReturnMoments::sharpe))
                .put("total_return", growth.totalReturnFraction())
                .put("cagr", growth.annualReturnFraction())
                .put("vol_ann", growth.annualVolatilityFraction())
                .put("sharpe", ratios.sharpe())
                .put(
                        "nw_lag",
                        ratios.neweyWestSharpe().isPresent()
                                ? OptionalInt.of(ratios.neweyWestLag())
                                : OptionalInt.empty())
                .put("sharpe_nw", ratios.neweyWestSharpe())
                .put("sortino", ratios.sortino())
                .put("max_drawdown", growth.drawdown().depthFraction())
                .put("max_dd_duration", growth.drawdown().longestPeriods())
                .put("calmar", ratios.calmar())
                .put("profit_factor", daily.winLoss().profitFactor())
                .put("hit_rate", daily.winLoss().hitRateFraction())
                .put("skew", number(moments, ReturnMoments::skew))
                .put("kurtosis", number(moments, ReturnMoments::kurtosis))
                .put("acf1", daily.firstAutocorrelation());
    }

    private static Document capital(CapitalUse use) {
        return new Document()
                .put("time_in_market", use.timeInMarketFraction())
                .put("mean_exposure", use.meanExposureFraction())
                .put("turnover", use.turnoverPerYear());
    }

    private static Document relation(SeriesReport.Benchmark benchmark) {
        String name = benchmark.name();
        Optional<BenchmarkRelation> relation = benchmark.relation();
        return new Document()
                .put("benchmark", name)
                .put("corr_" + name, number(relation, BenchmarkRelation::correlation))
                .put(
                        "corr_" + name + "_ci95",
                        ends(relation, BenchmarkRelation::correlationInterval))
                .put(
                        "corr_" + name + "_bound95",
                        number(relation, BenchmarkRelation::correlationBound))
                .put("beta_" + name, number(relation, BenchmarkRelation::beta))
                .put(
                        "corr_" + name + "_crisis",
                        number(benchmark.inCrisis(), BenchmarkRelation::correlation))
                .put("beta_" + name + "_up_days", choice(relation, BenchmarkRelation::upDayBeta))
                .put(
                        "beta_" + name + "_down_days",
                        choice(relation, BenchmarkRelation::downDayBeta));
    }

    private static Document evidence(SeriesReport report) {
        Optional<SharpeEvidence> known = report.evidence();
        double target = report.luck().targetPerDay();
        return new Document()
                .put("psr_vs_0", choice(known, evidence -> evidence.probabilityAbove(0)))
                .put("psr_vs_ann_1", choice(known, evidence -> evidence.probabilityAbove(1 / YEAR)))
                .put("min_trl_vs_0", choice(known, evidence -> trackRecord(evidence, 0)))
                .put("target_sharpe_ann", report.luck().target())
                .put("psr_vs_target", choice(known, evidence -> evidence.probabilityAbove(target)))
                .put("min_trl_vs_target", choice(known, evidence -> trackRecord(evidence, target)))
                .put("min_btl_years", backtestLengths(report))
                .put("dsr", deflated(report));
    }

    private static OptionalDouble trackRecord(SharpeEvidence evidence, double benchmark) {
        return evidence.minimumTrackRecord(benchmark, SeriesReport.CONFIDENCE);
    }

    private static List<Document> backtestLengths(SeriesReport report) {
        double target = report.luck().target();
        return report.searches().stream()
                .filter(_ -> target > 0)
                .map(StatisticsChoices.Search::trials)
                .map(trials ->
                        new Document()
                                .put("N", trials)
                                .put("target_sr_ann", target)
                                .put("years", Trials.minimumBacktestYears(trials, target)))
                .toList();
    }

    private static List<Document> deflated(SeriesReport report) {
        return report.searches().stream().map(search -> deflated(report, search)).toList();
    }

    private static Document deflated(SeriesReport report, StatisticsChoices.Search search) {
        Optional<Trials> trials = search.known();
        return new Document()
                .put("N", search.trials())
                .put("var_sr", search.sharpeVariance())
                .put("sr0", number(trials, Trials::expectedBest))
                .put(
                        "dsr",
                        choice(
                                trials,
                                known ->
                                        choice(
                                                report.evidence(),
                                                evidence -> evidence.deflated(known))));
    }

    private static Document bootstrap(SeriesReport.Luck luck) {
        return new Document()
                .put("seed", luck.bootstrap().seed())
                .put("B", luck.resamples())
                .put("L", luck.bootstrap().blockLength())
                .put("ci", ends(luck.sharpeInterval(), interval -> interval))
                .put("first_index", luck.firstResample());
    }

    private static <T> OptionalDouble number(Optional<T> known, ToDoubleFunction<T> measure) {
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(measure.applyAsDouble(known.get()));
    }

    private static <T> OptionalDouble choice(
            Optional<T> known, Function<T, OptionalDouble> measure) {
        return known.map(measure).orElse(OptionalDouble.empty());
    }

    private static <T> double[] ends(Optional<T> known, Function<T, Interval> interval) {
        return known.map(interval)
                .map(range -> new double[] {range.low(), range.high()})
                .orElse(new double[] {Double.NaN, Double.NaN});
    }
}
