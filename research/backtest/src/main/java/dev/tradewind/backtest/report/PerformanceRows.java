// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import dev.tradewind.analytics.luck.SharpeEvidence;
import dev.tradewind.analytics.performance.CapitalUse;
import dev.tradewind.analytics.performance.DailyPerformance;
import dev.tradewind.analytics.performance.Growth;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.analytics.performance.RiskRatios;
import dev.tradewind.portfolio.performance.Performance;
import dev.tradewind.report.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The measures of performance as rows; what is undefined says so.
final class PerformanceRows {

    private static final String ABSENT = "absent";

    private PerformanceRows() {}

    static List<List<String>> of(Performance performance) {
        DailyPerformance daily = performance.daily();
        Growth growth = daily.growth();
        RiskRatios ratios = daily.ratios();
        CapitalUse capital = performance.capital();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Annual return", percent(growth.annualReturnFraction())));
        rows.add(row("Annual volatility", share(growth.annualVolatilityFraction())));
        rows.add(row("Sharpe (daily, 365)", ratio(ratios.sharpe()) + sharpeInterval(daily)));
        rows.add(row("Sharpe under autocorrelation", ratio(ratios.neweyWestSharpe())));
        rows.add(row("Probability that it is above 0", share(probabilityAboveZero(daily))));
        rows.add(row("Sortino", ratio(ratios.sortino())));
        rows.add(row("Calmar", ratio(ratios.calmar())));
        rows.add(row("Deepest drawdown", drawdown(growth)));
        rows.add(row("Longest time below a peak", growth.drawdown().longestPeriods() + " days"));
        rows.add(row("Round trips", Integer.toString(performance.trips().count())));
        rows.add(row("Winning round trips", share(performance.trips().hitRateFraction())));
        rows.add(row("Profit factor of round trips", ratio(performance.trips().profitFactor())));
        rows.add(row("Time in the market", share(capital.timeInMarketFraction())));
        rows.add(row("Mean exposure", share(capital.meanExposureFraction())));
        rows.add(row("Turnover per year", ratio(capital.turnoverPerYear())));
        return rows;
    }

    private static String sharpeInterval(DailyPerformance daily) {
        Optional<Interval> interval =
                annualEvidence(daily).flatMap(evidence -> evidence.interval(0.95));
        double year = StrictMath.sqrt(DailyPerformance.DAYS_PER_YEAR);
        return interval.map(perDay ->
                        String.format(
                                Locale.ROOT,
                                " (95 %% interval %.2f to %.2f, one trial)",
                                perDay.low() * year,
                                perDay.high() * year))
                .orElse("");
    }

    private static OptionalDouble probabilityAboveZero(DailyPerformance daily) {
        return annualEvidence(daily)
                .map(evidence -> evidence.probabilityAbove(0))
                .orElse(OptionalDouble.empty());
    }

    /// Evidence where there are days enough for an annual ratio.
    private static Optional<SharpeEvidence> annualEvidence(DailyPerformance daily) {
        return daily.moments()
                .filter(_ -> daily.ratios().sharpe().isPresent())
                .map(SharpeEvidence::of);
    }

    private static String drawdown(Growth growth) {
        return Formats.signedPercent(-growth.drawdown().depthFraction());
    }

    private static List<String> row(String name, String value) {
        return List.of(name, value);
    }

    private static String percent(OptionalDouble fraction) {
        return fraction.isEmpty() ? ABSENT : Formats.signedPercent(fraction.getAsDouble());
    }

    private static String share(OptionalDouble fraction) {
        return fraction.isEmpty()
                ? ABSENT
                : String.format(Locale.ROOT, "%.2f %%", fraction.getAsDouble() * 100);
    }

    private static String ratio(OptionalDouble value) {
        return value.isEmpty() ? ABSENT : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
    }
}
