// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer.BotResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The account as of a bar close. Fractions are 0–1 of the equity (return: of the start). P&L is
/// net of fees; `startEquity` is the equity without it.
public record PortfolioView(
        Instant asOf,
        Money equity,
        Money cash,
        Money peakEquity,
        BigDecimal drawdownFraction,
        Money dayPnl,
        Money startEquity,
        Money totalPnl,
        BigDecimal totalReturnFraction,
        Money realizedPnl,
        Money unrealizedPnl,
        Money fees,
        Money feesAvoided,
        Money exposure,
        BigDecimal exposureFraction,
        List<Position> positions) {

    public PortfolioView {
        positions = List.copyOf(positions);
    }

    /// The view of a snapshot and the results of the bots as of the same instant.
    public static PortfolioView of(PortfolioSnapshot snapshot, AttributionAnswer attribution) {
        Money equity = snapshot.equity();
        Money zero = Money.zero(snapshot.reportingCurrency());
        Money totalPnl = sum(zero, attribution.bots(), BotResult::totalPnl);
        Money startEquity = equity.minus(totalPnl);
        Money exposure = sum(zero, snapshot.positions(), Position::marketValue);
        return new PortfolioView(
                snapshot.asOf(),
                equity,
                snapshot.cash(),
                snapshot.peakEquity(),
                snapshot.drawdownFraction(),
                equity.minus(snapshot.equityDayAgo()),
                startEquity,
                totalPnl,
                share(totalPnl, startEquity),
                sum(zero, attribution.bots(), BotResult::realizedPnl),
                sum(zero, attribution.bots(), BotResult::unrealizedPnl),
                sum(zero, attribution.bots(), BotResult::fees),
                attribution.feesAvoided(),
                exposure,
                share(exposure, equity),
                snapshot.positions());
    }

    private static <T> Money sum(Money zero, List<T> parts, Function<T, Money> amount) {
        return parts.stream().map(amount).reduce(zero, Money::plus);
    }

    /// 0 of nothing is 0: an empty account has no exposure and no return.
    private static BigDecimal share(Money part, Money whole) {
        return whole.isPositive() ? part.fractionOf(whole) : BigDecimal.ZERO;
    }
}
