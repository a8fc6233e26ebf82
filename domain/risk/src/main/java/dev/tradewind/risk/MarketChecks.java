// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.risk.history.DayLoss;
import dev.tradewind.risk.history.MarketReturns;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The checks of a buy that need the market's past: concentration, also in groups of products that move as
/// one, the loss of a day, and the order's part of what is traded. Each makes the trade smaller before it
/// fails.
///
/// Shares are parts of the largest gross exposure allowed, so that a first position is no concentration. The
/// loss is searched in steps of 1/1024 of the trade.
///
/// Source: quantitative specification 3.7; Tradewind decision 40.
final class MarketChecks {

    private static final int STEPS = 1024;
    private static final int DECIMALS = 8;
    private static final MathContext ROOT = new MathContext(16, RoundingMode.DOWN);

    private final RiskLimits limits;
    private final Exposure exposure;
    private final TradeRequest request;
    private final Price worst;
    private final CheckSheet sheet;

    MarketChecks(
            RiskLimits limits,
            Exposure exposure,
            TradeRequest request,
            Price worst,
            CheckSheet sheet) {
        this.limits = limits;
        this.exposure = exposure;
        this.request = request;
        this.worst = worst;
        this.sheet = sheet;
    }

    void run(Answer<MarketReturns> market) {
        switch (market) {
            case Answer.Available<MarketReturns>(MarketReturns returns) -> check(returns);
            case Answer.Unavailable<MarketReturns>(String reason) ->
                    sheet.require(false, "market_history", reason, "present", "state");
        }
    }

    private void check(MarketReturns market) {
        concentration("concentration", List.of(request.symbol()), singles());
        List<Symbol> cluster = market.clusterOf(request.symbol());
        concentration("cluster_concentration", cluster, market.clusters());
        switch (DayLoss.of(market, exposure.amounts(), request.symbol())) {
            case Answer.Available<DayLoss>(DayLoss loss) -> {
                loss(RiskLimit.VALUE_AT_RISK, loss, DayLoss.Figures::valueAtRisk);
                loss(RiskLimit.EXPECTED_SHORTFALL, loss, DayLoss.Figures::expectedShortfall);
            }
            case Answer.Unavailable<DayLoss>(String reason) ->
                    sheet.require(
                            false,
                            RiskLimit.VALUE_AT_RISK.key(),
                            reason,
                            limits.value(RiskLimit.VALUE_AT_RISK).toPlainString(),
                            RiskLimit.VALUE_AT_RISK.unit());
        }
        volume(market);
    }

    private List<List<Symbol>> singles() {
        return exposure.bySymbol().keySet().stream().map(List::of).toList();
    }

    /// Keeps Σ(share of each group)² within the limit: the room that the other groups leave, less what
    /// `own` has already.
    private void concentration(String name, List<Symbol> own, List<List<Symbol>> groups) {
        Money whole = exposure.equity().times(limits.value(RiskLimit.GROSS));
        BigDecimal bound = limits.value(RiskLimit.CONCENTRATION);
        String unit = RiskLimit.CONCENTRATION.unit();
        if (!whole.isPositive()) {
            sheet.require(false, name, "no equity", bound.toPlainString(), unit);
            return;
        }
        BigDecimal square = whole.amount().pow(2);
        BigDecimal others =
                groups.stream()
                        .filter(group -> !group.equals(own))
                        .map(group -> held(group).pow(2))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal after =
                held(own).add(worst.times(sheet.allowed(), whole.currency()).amount()).pow(2);
        BigDecimal room = bound.multiply(square).subtract(others).max(BigDecimal.ZERO);
        BigDecimal most =
                room.sqrt(ROOT)
                        .subtract(held(own))
                        .max(BigDecimal.ZERO)
                        .divide(worst.value(), DECIMALS, RoundingMode.DOWN);
        BigDecimal used = others.add(after).divide(square, 4, RoundingMode.HALF_UP);
        sheet.capAt(most, name, used.toPlainString(), bound.toPlainString(), unit);
    }

    private BigDecimal held(List<Symbol> group) {
        return group.stream()
                .map(symbol -> exposure.of(symbol).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void loss(RiskLimit limit, DayLoss loss, ToDoubleFunction<DayLoss.Figures> figure) {
        double equity = exposure.equity().amount().doubleValue();
        double notional =
                worst.times(sheet.allowed(), exposure.equity().currency()).amount().doubleValue();
        Share share =
                part ->
                        figure.applyAsDouble(loss.with(request.symbol(), notional * part / STEPS))
                                / equity;
        double bound = limits.value(limit).doubleValue();
        sheet.capAt(
                sheet.allowed()
                        .value()
                        .multiply(BigDecimal.valueOf(largestWithin(share, bound)))
                        .divide(BigDecimal.valueOf(STEPS), DECIMALS, RoundingMode.DOWN),
                limit.key(),
                fraction(share.of(STEPS)).toPlainString(),
                limits.value(limit).toPlainString(),
                limit.unit());
    }

    /// The loss with so many 1024ths of the trade, as a fraction of equity.
    @FunctionalInterface
    private interface Share {
        double of(int part);
    }

    /// The most 1024ths of the trade whose loss is within the bound.
    private static int largestWithin(Share share, double bound) {
        if (share.of(STEPS) <= bound) {
            return STEPS;
        }
        int within = 0;
        int beyond = STEPS;
        while (beyond - within > 1) {
            int middle = (within + beyond) >>> 1;
            if (share.of(middle) <= bound) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return within;
    }

    private void volume(MarketReturns market) {
        BigDecimal bound = limits.value(RiskLimit.VOLUME);
        BigDecimal traded = market.dayVolumes().getOrDefault(request.symbol(), BigDecimal.ZERO);
        String used =
                traded.signum() == 0
                        ? "nothing traded"
                        : sheet.allowed()
                                .value()
                                .divide(traded, 6, RoundingMode.UP)
                                .stripTrailingZeros()
                                .toPlainString();
        sheet.capAt(
                traded.multiply(bound).setScale(DECIMALS, RoundingMode.DOWN),
                RiskLimit.VOLUME.key(),
                used,
                bound.toPlainString(),
                RiskLimit.VOLUME.unit());
    }

    /// A statistic as it is told: six decimals.
    static BigDecimal fraction(double value) {
        return new BigDecimal(String.format(Locale.ROOT, "%.6f", value));
    }
}
