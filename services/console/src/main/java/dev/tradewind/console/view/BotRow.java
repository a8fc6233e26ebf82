// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer.BotResult;
import dev.tradewind.serviceapi.strategy.BotState;
import dev.tradewind.serviceapi.strategy.BotView;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bot: what it runs, what it last decided on each product, what it holds and has made. `result`
/// is absent before the first fill, and while portfolio-manager does not answer.
public record BotRow(
        BotConfig config,
        BotState state,
        List<DecisionSummary> latest,
        List<Holding> holdings,
        @Nullable Result result) {

    public BotRow {
        latest = List.copyOf(latest);
        holdings = List.copyOf(holdings);
    }

    /// What the bot holds of one product, at the mark.
    public record Holding(Quantity quantity, Money marketValue) {}

    /// What the bot has made, net of fees.
    public record Result(Money pnl, Money realizedPnl, Money unrealizedPnl, Money fees) {}

    /// The bots' positions and results, and the marks to value them at.
    public record Accounts(
            List<Position> positions, List<BotPosition> botPositions, List<BotResult> results) {

        public Accounts {
            positions = List.copyOf(positions);
            botPositions = List.copyOf(botPositions);
            results = List.copyOf(results);
        }

        /// What is known when portfolio-manager does not answer.
        public static Accounts unknown() {
            return new Accounts(List.of(), List.of(), List.of());
        }
    }

    public static BotRow of(BotView bot, Accounts accounts) {
        BotId id = bot.bot().id();
        List<Holding> holdings =
                accounts.botPositions().stream()
                        .filter(each -> each.bot().equals(id) && !each.quantity().isZero())
                        .map(each -> holding(each, accounts.positions()))
                        .toList();
        Result result =
                accounts.results().stream()
                        .filter(each -> each.bot().equals(id))
                        .map(BotRow::result)
                        .findFirst()
                        .orElse(null);
        return new BotRow(bot.bot(), bot.state(), bot.latest(), holdings, result);
    }

    private static Holding holding(BotPosition position, List<Position> marks) {
        Price mark =
                marks.stream()
                        .filter(each -> each.symbol().equals(position.symbol()))
                        .map(Position::markPrice)
                        .findFirst()
                        .orElse(position.lastFillPrice());
        return new Holding(
                position.quantity(), mark.times(position.quantity(), position.symbol().quote()));
    }

    private static Result result(BotResult result) {
        return new Result(
                result.totalPnl(), result.realizedPnl(), result.unrealizedPnl(), result.fees());
    }
}
