// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import static dev.tradewind.launcher.statistics.Figures.percent;
import static dev.tradewind.launcher.statistics.Figures.ratio;
import static dev.tradewind.launcher.statistics.Figures.small;

import dev.tradewind.analytics.luck.SharpeEvidence;
import dev.tradewind.analytics.luck.Trials;
import dev.tradewind.analytics.performance.BenchmarkRelation;
import dev.tradewind.analytics.performance.CapitalUse;
import dev.tradewind.analytics.performance.DailyPerformance;
import dev.tradewind.analytics.performance.Growth;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.analytics.performance.RiskRatios;
import dev.tradewind.launcher.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A [SeriesReport] for people: each figure with what it says.
public final class SeriesText {

    private static final double GATE = 0.95;

    private SeriesText() {}

    /// Many series, one line each.
    public static List<String> summary(List<SeriesReport> reports) {
        Table table =
                new Table(
                        "COLUMN", "DAYS", "RETURN", "SHARPE", "PSR", "DSR", "DRAWDOWN", "HIT RATE");
        for (SeriesReport report : reports) {
            DailyPerformance daily = report.performance();
            Optional<Trials> trials =
                    report.searches().stream().findFirst().flatMap(StatisticsChoices.Search::known);
            table.row(
                    report.name(),
                    daily.days(),
                    percent(daily.growth().totalReturnFraction()),
                    ratio(daily.ratios().sharpe()),
                    probability(report, evidence -> evidence.probabilityAbove(0)),
                    trials.map(known -> probability(report, evidence -> evidence.deflated(known)))
                            .orElse(""),
                    percent(daily.growth().drawdown().depthFraction()),
                    percent(daily.winLoss().hitRateFraction()));
        }
        return table.lines();
    }

    private static String probability(
            SeriesReport report, Function<SharpeEvidence, OptionalDouble> measure) {
        return percent(report.evidence().map(measure).orElse(OptionalDouble.empty()));
    }

    public static List<String> lines(SeriesReport report) {
        Table table = new Table("MEASURE", "VALUE", "WHAT IT SAYS");
        growth(table, report.performance());
        ratios(table, report);
        report.capital().ifPresent(use -> capital(table, use));
        report.benchmark().ifPresent(benchmark -> benchmark(table, benchmark));
        report.evidence().ifPresent(evidence -> evidence(table, report, evidence));
        List<String> lines = new ArrayList<>();
        lines.add(report.name());
        lines.addAll(table.lines());
        lines.addAll(verdicts(report));
        return lines;
    }

    private static void growth(Table table, DailyPerformance daily) {
        Growth growth = daily.growth();
        table.row("days", daily.days(), daily.isRuined() ? "the last one lost everything" : "")
                .row("total return", percent(growth.totalReturnFraction()), "start to end")
                .row("annual return", percent(growth.annualReturnFraction()), "compounded, CAGR")
                .row(
                        "annual volatility",
                        percent(growth.annualVolatilityFraction()),
                        "over 365 days")
                .row(
                        "deepest drawdown",
                        percent(growth.drawdown().depthFraction()),
                        "peak to trough, the start counts as a peak")
                .row(
                        "longest drawdown",
                        growth.drawdown().longestPeriods() + " days",
                        "peak to recovery, or to the end")
                .row("hit rate", percent(daily.winLoss().hitRateFraction()), "days with a gain")
                .row("profit factor", ratio(daily.winLoss().profitFactor()), "gains over losses");
        daily.moments()
                .ifPresent(moments ->
                        table.row("skew", ratio(moments.skew()), "below 0: losses are the larger")
                                .row("kurtosis", ratio(moments.kurtosis()), "a normal has 3")
                                .row(
                                        "autocorrelation",
                                        ratio(daily.firstAutocorrelation()),
                                        "of one day with the next"));
    }

    private static void ratios(Table table, SeriesReport report) {
        RiskRatios ratios = report.performance().ratios();
        Optional<Interval> interval = report.luck().sharpeInterval();
        table.row("Sharpe", ratio(ratios.sharpe()), interval.map(SeriesText::interval).orElse(""))
                .row(
                        "Sharpe, Newey-West",
                        ratio(ratios.neweyWestSharpe()),
                        "autocorrelation of " + ratios.neweyWestLag() + " days taken in")
                .row("Sortino", ratio(ratios.sortino()), "only losing days count as risk")
                .row("Calmar", ratio(ratios.calmar()), "annual return over deepest drawdown");
    }

    private static void capital(Table table, CapitalUse use) {
        table.row("time in market", percent(use.timeInMarketFraction()), "days with a position")
                .row("mean exposure", percent(use.meanExposureFraction()), "gross, over equity")
                .row("turnover", ratio(use.turnoverPerYear()), "times equity per year");
    }

    private static String interval(Interval interval) {
        return "between %s and %s (95 %%)".formatted(ratio(interval.low()), ratio(interval.high()));
    }

    private static void benchmark(Table table, SeriesReport.Benchmark benchmark) {
        Optional<BenchmarkRelation> known = benchmark.relation();
        if (known.isEmpty()) {
            return;
        }
        BenchmarkRelation relation = known.get();
        table.row(
                        "correlation to " + benchmark.name(),
                        ratio(relation.correlation()),
                        interval(relation.correlationInterval())
                                + "; one-sided bound "
                                + ratio(relation.correlationBound()))
                .row("beta", ratio(relation.beta()), "moves with each move of " + benchmark.name())
                .row(
                        "beta on up and down days",
                        ratio(relation.upDayBeta()),
                        "down " + ratio(relation.downDayBeta()));
        benchmark
                .inCrisis()
                .ifPresent(crisis ->
                        table.row(
                                "correlation in crisis",
                                ratio(crisis.correlation()),
                                "on %d days".formatted(crisis.days())));
    }

    private static void evidence(Table table, SeriesReport report, SharpeEvidence evidence) {
        double target = report.luck().targetPerDay();
        OptionalDouble length = evidence.minimumTrackRecord(0, SeriesReport.CONFIDENCE);
        table.row(
                        "PSR",
                        percent(evidence.probabilityAbove(0)),
                        "probability that the true Sharpe is above 0")
                .row(
                        "PSR against " + report.luck().target(),
                        percent(evidence.probabilityAbove(target)),
                        "probability that it is above that")
                .row(
                        "track record needed",
                        length.isEmpty()
                                ? ""
                                : String.format(
                                        Locale.ROOT, "%.0f days", Math.ceil(length.getAsDouble())),
                        "to prove Sharpe above 0 at 95 %");
        for (StatisticsChoices.Search search : report.searches()) {
            search.known()
                    .ifPresent(trials ->
                            table.row(
                                    "DSR of " + search.trials() + " trials",
                                    percent(evidence.deflated(trials)),
                                    "PSR against the best that luck gives, "
                                            + small(trials.expectedBest())
                                            + " a day"));
            backtestLength(report, search)
                    .ifPresent(years ->
                            table.row(
                                    "backtest needed",
                                    String.format(Locale.ROOT, "%.2f years", years),
                                    "below it the best of %d by luck reaches Sharpe %s"
                                            .formatted(search.trials(), report.luck().target())));
        }
    }

    private static OptionalDouble backtestLength(
            SeriesReport report, StatisticsChoices.Search search) {
        double target = report.luck().target();
        return target > 0
                ? OptionalDouble.of(Trials.minimumBacktestYears(search.trials(), target))
                : OptionalDouble.empty();
    }

    private static List<String> verdicts(SeriesReport report) {
        List<String> verdicts = new ArrayList<>();
        if (report.performance().days() < DailyPerformance.MIN_DAYS) {
            verdicts.add("Fewer than 60 days: nothing annualised is shown.");
        }
        for (StatisticsChoices.Search search : report.searches()) {
            search.known()
                    .flatMap(trials -> report.evidence().map(evidence -> evidence.deflated(trials)))
                    .filter(OptionalDouble::isPresent)
                    .ifPresent(deflated ->
                            verdicts.add(verdict(search.trials(), deflated.getAsDouble())));
        }
        if (report.searches().isEmpty()) {
            verdicts.add(
                    "How many configurations were tried? With --trials and --sharpe-variance the"
                            + " deflated Sharpe ratio tells skill from search.");
        }
        return verdicts;
    }

    private static String verdict(int trials, double deflated) {
        String finding =
                String.format(
                        Locale.ROOT,
                        "Counting %d trials, the Sharpe ratio is skill with probability %.1f %%: ",
                        trials,
                        deflated * 100);
        return deflated >= GATE
                ? finding + "it passes 95 %."
                : finding + "below the 95 % that count as proof, it may be the luck of the search.";
    }
}
