// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.serviceapi.execution.FillBooked;
import dev.tradewind.serviceapi.execution.OrderView;
import dev.tradewind.serviceapi.risk.CorrelationAnswer;
import dev.tradewind.serviceapi.risk.PortfolioVarAnswer;
import dev.tradewind.serviceapi.risk.RiskStatus;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import java.util.List;

/// The whole page as a record, to read what the dashboard is tested against.
public record Snapshot(
        Section<MarketView> market,
        Section<List<ServiceView>> services,
        Section<PortfolioView> portfolio,
        Section<List<EquityPoint>> equity,
        Section<List<RegimeReading>> regimes,
        Section<RiskStatus> risk,
        Section<PortfolioVarAnswer> losses,
        Section<CorrelationAnswer> correlation,
        Section<List<BotRow>> bots,
        Section<List<OrderView>> orders,
        Section<List<FillBooked>> fills,
        Section<CostsView> costs,
        Section<List<DecisionSummary>> decisions) {}
