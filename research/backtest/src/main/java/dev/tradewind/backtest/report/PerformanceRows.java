// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import dev.tradewind.portfolio.performance.CapitalUse;
import dev.tradewind.portfolio.performance.Performance;
import dev.tradewind.portfolio.performance.ReturnStatistics;
import dev.tradewind.portfolio.performance.TripStatistics;
import dev.tradewind.report.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The measures of performance as rows; what is undefined says so.
final class PerformanceRows {

    private PerformanceRows() {}

    static List<List<String>> of(Performance performance) {
        ReturnStatistics daily = performance.daily();
        TripStatistics trips = performance.trips();
        CapitalUse capital = performance.capital();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Annual return", percent(daily.annualReturnFraction())));
        rows.add(row("Annual volatility", share(daily.annualVolatilityFraction())));
        rows.add(row("Sharpe (daily, 365)", ratio(daily.sharpe()) + sharpeInterval(daily)));
        rows.add(row("Sortino", ratio(daily.sortino())));
        rows.add(row("Calmar", ratio(daily.calmar())));
        rows.add(row("Deepest drawdown", percent(-daily.maxDrawdownFraction())));
        rows.add(row("Longest time below a peak", daily.maxDrawdownDays() + " days"));
        rows.add(row("Round trips", Integer.toString(trips.trips())));
        rows.add(row("Winning round trips", share(trips.hitRateFraction())));
        rows.add(row("Profit factor of round trips", ratio(trips.profitFactor())));
        rows.add(row("Time in the market", share(capital.timeInMarketFraction())));
        rows.add(row("Mean exposure", share(capital.meanExposureFraction())));
        rows.add(row("Turnover per year", ratio(capital.turnoverPerYear())));
        return rows;
    }

    /// The 95 % interval of an annual Sharpe ratio from its standard error for independent returns.
    ///
    /// Source: Lo 2002, "The statistics of Sharpe ratios".
    private static String sharpeInterval(ReturnStatistics daily) {
        Double sharpe = daily.sharpe();
        if (sharpe == null) {
            return "";
        }
        double perDay = sharpe / StrictMath.sqrt(365);
        double error = StrictMath.sqrt((1 + perDay * perDay / 2) / daily.days() * 365);
        return String.format(
                Locale.ROOT,
                " (95 %% interval %.2f to %.2f, one trial)",
                sharpe - 1.96 * error,
                sharpe + 1.96 * error);
    }

    private static List<String> row(String name, String value) {
        return List.of(name, value);
    }

    private static String percent(@Nullable Double fraction) {
        return fraction == null ? "absent" : Formats.signedPercent(fraction);
    }

    private static String share(@Nullable Double fraction) {
        return fraction == null ? "absent" : String.format(Locale.ROOT, "%.2f %%", fraction * 100);
    }

    private static String ratio(@Nullable Double value) {
        return value == null ? "absent" : String.format(Locale.ROOT, "%.2f", value);
    }
}
