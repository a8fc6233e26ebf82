// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.risk.history.DayLoss;
import dev.tradewind.risk.history.MarketReturns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// How far the account is from each of its limits.
final class LimitUsage {

    private LimitUsage() {}

    static List<RiskCheck> of(RiskLimits limits, RiskState state, RiskView view) {
        PortfolioSnapshot snapshot = view.portfolio();
        Exposure exposure = new Exposure(snapshot, state.grants());
        List<RiskCheck> usage = new ArrayList<>(account(limits, state, snapshot, exposure));
        usage.addAll(losses(limits, exposure, view.market()));
        return List.copyOf(usage);
    }

    private static List<RiskCheck> account(
            RiskLimits limits, RiskState state, PortfolioSnapshot snapshot, Exposure exposure) {
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

    /// The loss of a day as it is; nothing where history is too short to tell, or nothing is held.
    private static List<RiskCheck> losses(
            RiskLimits limits, Exposure exposure, Answer<MarketReturns> market) {
        if (exposure.bySymbol().isEmpty() || !exposure.equity().isPositive()) {
            return List.of(
                    usage(limits, RiskLimit.VALUE_AT_RISK, BigDecimal.ZERO),
                    usage(limits, RiskLimit.EXPECTED_SHORTFALL, BigDecimal.ZERO));
        }
        SortedMap<Symbol, Double> positions = exposure.amounts();
        Symbol any = positions.firstKey();
        if (market instanceof Answer.Available<MarketReturns>(MarketReturns returns)
                && DayLoss.of(returns, positions, any)
                        instanceof Answer.Available<DayLoss>(DayLoss loss)) {
            DayLoss.Figures figures = loss.with(any, 0);
            double equity = exposure.equity().amount().doubleValue();
            return List.of(
                    usage(
                            limits,
                            RiskLimit.VALUE_AT_RISK,
                            MarketChecks.fraction(figures.valueAtRisk() / equity)),
                    usage(
                            limits,
                            RiskLimit.EXPECTED_SHORTFALL,
                            MarketChecks.fraction(figures.expectedShortfall() / equity)));
        }
        return List.of();
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
