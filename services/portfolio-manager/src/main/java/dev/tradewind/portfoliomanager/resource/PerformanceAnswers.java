// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.resource;

import dev.tradewind.portfolio.performance.Performance;
import dev.tradewind.portfolio.performance.ReturnStatistics;
import dev.tradewind.portfoliomanager.view.PortfolioView;
import dev.tradewind.serviceapi.portfolio.PerformanceAnswer;
import java.time.Instant;

/// Performance in its wire form.
final class PerformanceAnswers {

    private PerformanceAnswers() {}

    static PerformanceAnswer of(PortfolioView view, Instant from, Performance performance) {
        ReturnStatistics daily = performance.daily();
        return new PerformanceAnswer(
                from,
                view.snapshot().asOf(),
                view.snapshot().equity(),
                view.point().fees(),
                view.feesAvoided(),
                daily.days(),
                daily.totalReturnFraction(),
                daily.annualReturnFraction(),
                daily.annualVolatilityFraction(),
                daily.sharpe(),
                daily.sortino(),
                daily.calmar(),
                daily.maxDrawdownFraction(),
                daily.maxDrawdownDays(),
                daily.profitFactor(),
                daily.hitRateFraction(),
                performance.trips().trips(),
                performance.trips().profitFactor(),
                performance.trips().hitRateFraction(),
                performance.capital().timeInMarketFraction(),
                performance.capital().meanExposureFraction(),
                performance.capital().turnoverPerYear());
    }
}
