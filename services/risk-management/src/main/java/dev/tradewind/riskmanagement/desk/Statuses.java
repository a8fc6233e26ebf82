// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.risk.RiskEngine;
import dev.tradewind.risk.RiskState;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.serviceapi.risk.RiskStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The engine's state in its wire form.
public final class Statuses {

    private Statuses() {}

    /// The use of limits is told when the portfolio is at hand.
    public static RiskStatus of(
            RiskEngine engine,
            Optional<PortfolioSnapshot> portfolio,
            Answer<MarketReturns> market) {
        RiskState state = engine.state();
        List<RiskCheck> usage = portfolio.map(held -> engine.usage(held, market)).orElse(List.of());
        return new RiskStatus(
                state.killSwitch().name(),
                state.reason(),
                engine.limits().version(),
                state.observedAt(),
                state.equity(),
                state.peak(),
                drawdown(state.peak(), state.equity()),
                state.noNewRiskUntil(),
                usage);
    }

    private static @Nullable BigDecimal drawdown(@Nullable Money peak, @Nullable Money equity) {
        return peak == null || equity == null || !peak.isPositive()
                ? null
                : peak.minus(equity).fractionOf(peak);
    }
}
