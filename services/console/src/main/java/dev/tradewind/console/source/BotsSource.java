// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.source;

import dev.tradewind.console.view.BotRow;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.portfolio.PositionsAnswer;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The bots, from strategy-engine, with their positions and results from portfolio-manager while
/// that answers.
public final class BotsSource implements Supplier<List<BotRow>> {

    private final StrategyClient strategy;
    private final PortfolioClient portfolio;

    public BotsSource(StrategyClient strategy, PortfolioClient portfolio) {
        this.strategy = strategy;
        this.portfolio = portfolio;
    }

    @Override
    public List<BotRow> get() {
        BotRow.Accounts accounts = accounts().orElseGet(BotRow.Accounts::unknown);
        return strategy.bots().orThrow().bots().stream()
                .map(bot -> BotRow.of(bot, accounts))
                .toList();
    }

    private Optional<BotRow.Accounts> accounts() {
        Optional<PositionsAnswer> positions = portfolio.positions().answer();
        Optional<AttributionAnswer> attribution = portfolio.attribution().answer();
        return positions.flatMap(held ->
                attribution.map(results ->
                        new BotRow.Accounts(
                                held.positions(), held.botPositions(), results.bots())));
    }
}
