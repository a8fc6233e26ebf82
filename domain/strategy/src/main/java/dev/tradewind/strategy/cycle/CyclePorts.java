// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.strategy.port.CostModel;
import dev.tradewind.strategy.port.DecisionLog;
import dev.tradewind.strategy.port.Executor;
import dev.tradewind.strategy.port.MarketView;
import dev.tradewind.strategy.port.PortfolioView;
import dev.tradewind.strategy.port.RegimeSource;
import dev.tradewind.strategy.port.RiskAuthority;

/// Everything outside that the decision path talks to.
public record CyclePorts(
        MarketView market,
        RegimeSource regimes,
        PortfolioView portfolio,
        CostModel costs,
        RiskAuthority risk,
        Executor executor,
        DecisionLog log) {

    /// These ports with another log.
    public CyclePorts withLog(DecisionLog other) {
        return new CyclePorts(market, regimes, portfolio, costs, risk, executor, other);
    }
}
