// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.resource;

import dev.tradewind.analytics.performance.DailyPerformance;
import dev.tradewind.analytics.performance.Growth;
import dev.tradewind.analytics.performance.RiskRatios;
import dev.tradewind.portfolio.performance.Performance;
import dev.tradewind.portfoliomanager.view.PortfolioView;
import dev.tradewind.serviceapi.portfolio.PerformanceAnswer;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Performance in its wire form.
final class PerformanceAnswers {

    private PerformanceAnswers() {}

    static PerformanceAnswer of(PortfolioView view, Instant from, Performance performance) {
        DailyPerformance daily = performance.daily();
        Growth growth = daily.growth();
        RiskRatios ratios = daily.ratios();
        return new PerformanceAnswer(
                from,
                view.snapshot().asOf(),
                view.snapshot().equity(),
                view.point().fees(),
                view.feesAvoided(),
                daily.days(),
                growth.totalReturnFraction(),
                nullable(growth.annualReturnFraction()),
                nullable(growth.annualVolatilityFraction()),
                nullable(ratios.sharpe()),
                nullable(ratios.neweyWestSharpe()),
                nullable(ratios.sortino()),
                nullable(ratios.calmar()),
                growth.drawdown().depthFraction(),
                growth.drawdown().longestPeriods(),
                nullable(daily.winLoss().profitFactor()),
                nullable(daily.winLoss().hitRateFraction()),
                performance.trips().count(),
                nullable(performance.trips().profitFactor()),
                nullable(performance.trips().hitRateFraction()),
                nullable(performance.capital().timeInMarketFraction()),
                nullable(performance.capital().meanExposureFraction()),
                nullable(performance.capital().turnoverPerYear()));
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
