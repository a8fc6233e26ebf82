// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.risk.history.MarketReturns;

/// What a decision is made on: the portfolio, and the market's past as of the same instant.
record RiskView(PortfolioSnapshot portfolio, Answer<MarketReturns> market) {}
