// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.report;

import dev.tradewind.analytics.sizing.KellyBet;
import dev.tradewind.analytics.sizing.KellySize;
import dev.tradewind.analytics.sizing.SizeCap;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.risk.RiskLimit;
import dev.tradewind.risk.RiskLimits;
import dev.tradewind.serviceapi.risk.PositionSizeAnswer;
import dev.tradewind.serviceapi.risk.PositionSizeAnswer.Step;
import dev.tradewind.serviceapi.risk.PositionSizeRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// Sizes a bet by Kelly, and says how.
///
/// Source: Tradewind quantitative specification 3.6.
public final class PositionSizes {

    private PositionSizes() {}

    /// @throws ProblemException naming the field that is out of bounds, and what to change
    public static PositionSizeAnswer of(
            PositionSizeRequest request, PortfolioSnapshot held, RiskLimits limits) {
        KellyBet bet = bet(request);
        double fraction =
                request.fraction() == null ? KellySize.STANDARD_FRACTION : request.fraction();
        KellySize size = KellySize.of(bet, request.trades(), fraction, caps(request, held, limits));
        return new PositionSizeAnswer(
                held.asOf(),
                held.equity(),
                bet.win(),
                bet.loss(),
                steps(size, fraction),
                size.size(),
                Amounts.told(
                        size.size() * held.equity().amount().doubleValue(),
                        held.reportingCurrency()),
                size.binding().map(SizeCap::name).orElse(null),
                size.contradictory());
    }

    private static KellyBet bet(PositionSizeRequest request) {
        require(
                Double.isFinite(request.edge()),
                "edge",
                "must be a number: the expected net return of a trade, such as 0.005");
        require(
                request.winRate() > 0 && request.winRate() < 1,
                "winRate",
                "must be above 0 and below 1: the share of winning trades, such as 0.55");
        require(
                request.volatility() > 0 && Double.isFinite(request.volatility()),
                "volatility",
                "must be above 0: the standard deviation of a trade's return, such as 0.05");
        require(
                request.trades() >= 0,
                "trades",
                "must be 0 or more: how many past trades the figures come from");
        Double fraction = request.fraction();
        require(
                fraction == null || (fraction >= 0 && fraction <= 1),
                "fraction",
                "must be within 0..1: the part of the Kelly size to use; leave it out for 0.25");
        return new KellyBet(request.edge(), request.winRate(), request.volatility());
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw ProblemException.ofField(ProblemCode.INVALID_VALUE, field, field + ' ' + rule);
        }
    }

    private static List<SizeCap> caps(
            PositionSizeRequest request, PortfolioSnapshot held, RiskLimits limits) {
        double gross = share(held, held.positions());
        double own =
                share(
                        held,
                        held.positions().stream()
                                .filter(position -> position.symbol().equals(request.symbol()))
                                .toList());
        return List.of(
                new SizeCap(RiskLimit.POSITION.key(), room(limits.value(RiskLimit.POSITION), own)),
                new SizeCap(RiskLimit.GROSS.key(), room(limits.value(RiskLimit.GROSS), gross)));
    }

    private static double room(BigDecimal limit, double used) {
        return Math.max(0, limit.doubleValue() - used);
    }

    private static double share(PortfolioSnapshot held, List<Position> positions) {
        Money value =
                positions.stream()
                        .map(Position::marketValue)
                        .reduce(Money.zero(held.reportingCurrency()), Money::plus);
        return held.equity().isPositive() ? value.fractionOf(held.equity()).doubleValue() : 1;
    }

    private static List<Step> steps(KellySize size, double fraction) {
        return List.of(
                new Step(
                        "raw",
                        size.raw(),
                        size.contradictory()
                                ? "no outcome loses, an error of the data: 1/(5 volatility)"
                                : size.bet().edge() <= 0
                                        ? "no edge, nothing to bet on"
                                        : "full Kelly, edge/(win loss)"),
                new Step(
                        "shrunk",
                        size.shrunk(),
                        words(
                                "times t2/(1 + t2) with t2 = %.3f from %d trades",
                                size.squaredEvidence(), size.trades())),
                new Step("fractional", size.fractional(), words("times %.2f", fraction)),
                new Step(
                        "capped",
                        size.capped(),
                        size.binding()
                                .map(cap -> "room left by the limit " + cap.name())
                                .orElse("within every limit")),
                new Step(
                        "final",
                        size.size(),
                        size.hasEnoughTrades()
                                ? "known from enough trades"
                                : words(
                                        "nothing for fewer than %d trades",
                                        KellySize.FEWEST_TRADES)));
    }

    private static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
