// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import dev.tradewind.base.check.Checks;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// Everything a series of daily simple net returns tells, one return for each calendar day (an idle
/// day is 0). `isRuined` says that the series ended with all capital lost; `moments` are absent
/// without variance.
///
/// Source: Tradewind quantitative specification 5.2.
public record DailyPerformance(
        int days,
        boolean isRuined,
        Growth growth,
        RiskRatios ratios,
        WinLoss winLoss,
        Optional<ReturnMoments> moments,
        OptionalDouble firstAutocorrelation) {

    /// Days below which nothing annual is told.
    public static final int MIN_DAYS = 60;

    /// A market that never closes.
    public static final int DAYS_PER_YEAR = 365;

    /// What makes a daily ratio an annual one.
    static final double ROOT_YEAR = StrictMath.sqrt(DAYS_PER_YEAR);

    /// The performance of finite `returns`, oldest first. A return of −1 or less is ruin: the series
    /// ends there.
    public static DailyPerformance of(double[] returns) {
        return of(returns, 0);
    }

    /// The same where `riskFreePerDay` could be earned without risk: it lowers both Sharpe ratios.
    public static DailyPerformance of(double[] returns, double riskFreePerDay) {
        Checks.finite("risk-free return", riskFreePerDay);
        double[] lived = untilRuin(returns);
        Optional<ReturnMoments> moments = ReturnMoments.of(lived);
        Growth growth = Growth.of(lived, moments);
        return new DailyPerformance(
                lived.length,
                lived.length > 0 && lived[lived.length - 1] == -1,
                growth,
                moments.filter(_ -> lived.length >= MIN_DAYS)
                        .map(known -> RiskRatios.of(lived, known, riskFreePerDay, growth))
                        .orElse(RiskRatios.NONE),
                WinLoss.of(lived),
                moments,
                moments.isPresent() ? autocorrelation(lived) : OptionalDouble.empty());
    }

    /// The part of `returns` up to ruin, whose return becomes −1; all of them where there is none.
    public static double[] untilRuin(double[] returns) {
        for (int i = 0; i < returns.length; i++) {
            if (Checks.finite("return", returns[i]) <= -1) {
                double[] lived = Arrays.copyOf(returns, i + 1);
                lived[i] = -1;
                return lived;
            }
        }
        return returns.clone();
    }

    private static OptionalDouble autocorrelation(double[] returns) {
        double[] centred = NeweyWest.centred(returns);
        return OptionalDouble.of(
                NeweyWest.autocovariance(centred, 1) / NeweyWest.autocovariance(centred, 0));
    }
}
