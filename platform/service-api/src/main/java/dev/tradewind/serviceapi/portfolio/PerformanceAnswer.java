// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.model.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The result so far, net of fees: `GET /api/v1/performance`. Fractions, not percent; annual
/// figures are absent below 60 days, ratios where they are undefined.
public record PerformanceAnswer(
        Instant from,
        Instant to,
        Money equity,
        Money fees,
        Money feesAvoided,
        int days,
        double totalReturnFraction,
        @Nullable Double annualReturnFraction,
        @Nullable Double annualVolatilityFraction,
        @Nullable Double sharpe,
        @Nullable Double neweyWestSharpe,
        @Nullable Double sortino,
        @Nullable Double calmar,
        double maxDrawdownFraction,
        int maxDrawdownDays,
        @Nullable Double dailyProfitFactor,
        @Nullable Double dailyHitRateFraction,
        int roundTrips,
        @Nullable Double tripProfitFactor,
        @Nullable Double tripHitRateFraction,
        @Nullable Double timeInMarketFraction,
        @Nullable Double meanExposureFraction,
        @Nullable Double turnoverPerYear) {}
