// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.risk.RiskCheck;
import java.math.BigDecimal;
import java.util.List;

/// How far the account is from each of its limits.
final class LimitUsage {

    private LimitUsage() {}

    static List<RiskCheck> of(RiskLimits limits, RiskState state, PortfolioSnapshot snapshot) {
        Exposure exposure = new Exposure(snapshot, state.grants());
        return List.of(
                usage(limits, RiskLimit.POSITION, share(exposure.largest(), snapshot)),
                usage(limits, RiskLimit.GROSS, share(exposure.gross(), snapshot)),
                usage(
                        limits,
                        RiskLimit.DRAWDOWN_HALT,
                        Drawdowns.ofPeak(state.peak(), snapshot.equity())),
                usage(
                        limits,
                        RiskLimit.DAILY_LOSS,
                        Drawdowns.dailyLoss(EquityReading.of(snapshot))));
    }

    private static BigDecimal share(Money exposure, PortfolioSnapshot snapshot) {
        return snapshot.equity().isPositive()
                ? exposure.fractionOf(snapshot.equity())
                : BigDecimal.ZERO;
    }

    private static RiskCheck usage(RiskLimits limits, RiskLimit limit, BigDecimal used) {
        BigDecimal bound = limits.value(limit);
        return new RiskCheck(
                limit.key(),
                used.signum() == 0 ? "0" : used.stripTrailingZeros().toPlainString(),
                bound.toPlainString(),
                limit.unit(),
                used.compareTo(bound) <= 0 ? RiskCheck.Verdict.PASSED : RiskCheck.Verdict.FAILED);
    }
}
