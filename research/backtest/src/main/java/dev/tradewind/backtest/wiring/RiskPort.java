// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.risk.RiskEngine;
import dev.tradewind.risk.history.CloseHistory;
import dev.tradewind.strategy.port.PortfolioView;
import dev.tradewind.strategy.port.RiskAuthority;

/// The risk engine behind the decision path's port.
final class RiskPort implements RiskAuthority {

    private final RiskEngine engine;
    private final PortfolioView portfolio;
    private final CloseHistory history;

    RiskPort(RiskEngine engine, PortfolioView portfolio, CloseHistory history) {
        this.engine = engine;
        this.portfolio = portfolio;
        this.history = history;
    }

    @Override
    public Answer<RiskDecision> decide(TradeRequest request) {
        return Answer.of(
                engine.decide(
                        request,
                        portfolio.snapshot(request.asOf()),
                        Answer.of(history.at(request.asOf())),
                        request.asOf()));
    }
}
