// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything valued in the reporting currency at the closes of `asOf`. `drawdownFraction` is the fall from
/// `peakEquity` (0–1); `equityDayAgo` is the equity 24 hours before, or the first known. Lists are sorted
/// by symbol, then bot.
public record PortfolioSnapshot(
        Instant asOf,
        Asset reportingCurrency,
        Money equity,
        Money cash,
        Money peakEquity,
        BigDecimal drawdownFraction,
        Money equityDayAgo,
        List<Position> positions,
        List<BotPosition> botPositions,
        List<OpenOrder> openOrders) {

    public PortfolioSnapshot {
        positions = List.copyOf(positions);
        botPositions = List.copyOf(botPositions);
        openOrders = List.copyOf(openOrders);
    }

    /// The account's holding of `symbol`, empty when flat.
    public Optional<Position> position(Symbol symbol) {
        return positions.stream().filter(each -> each.symbol().equals(symbol)).findFirst();
    }

    /// The bot's record in `symbol`, empty before its first fill.
    public Optional<BotPosition> botPosition(BotId bot, Symbol symbol) {
        return botPositions.stream()
                .filter(each -> each.bot().equals(bot) && each.symbol().equals(symbol))
                .findFirst();
    }
}
