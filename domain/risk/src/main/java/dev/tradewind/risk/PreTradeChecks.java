// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.risk.history.MarketReturns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The checks of a request in their order: data age, kill switch, regime, product, order size,
/// position, gross, daily notional, then what the market says (see [MarketChecks]), drawdown, daily
/// loss, order rates. A check that fails does not end the list, so that a denial tells everything
/// that stands against the trade.
///
/// Source: quantitative specification 3.7; control table of reliability 1.
final class PreTradeChecks {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String REDUCING = "reducing trade";
    private static final List<String> SKIPPED_WHEN_REDUCING =
            List.of(
                    "data_age",
                    "regime",
                    "regime_age",
                    "product",
                    "order_notional",
                    "position",
                    "gross",
                    "daily_notional",
                    "concentration",
                    "cluster_concentration",
                    "value_at_risk",
                    "expected_shortfall",
                    "volume",
                    "drawdown",
                    "daily_loss",
                    "orders_per_minute",
                    "bot_orders_per_minute");

    private final RiskLimits limits;
    private final RiskState state;
    private final TradeRequest request;
    private final PortfolioSnapshot snapshot;
    private final Answer<MarketReturns> market;
    private final Exposure exposure;
    private final Instant now;
    private final CheckSheet sheet;

    PreTradeChecks(
            RiskLimits limits, RiskState state, TradeRequest request, RiskView view, Instant now) {
        this.limits = limits;
        this.state = state;
        this.request = request;
        this.snapshot = view.portfolio();
        this.market = view.market();
        this.now = now;
        exposure = new Exposure(snapshot, state.grants());
        sheet = new CheckSheet(request.quantity());
    }

    /// Every check; a sale is checked against holdings only, since it can do nothing but reduce.
    CheckSheet run() {
        if (request.side() == Side.SELL) {
            reducing();
            return sheet;
        }
        dataAge();
        killSwitch();
        regime();
        product();
        sizes();
        new MarketChecks(limits, exposure, request, worstPrice(), sheet).run(market);
        drawdown();
        dailyLoss();
        rates();
        return sheet;
    }

    private void reducing() {
        sheet.require(true, "kill_switch", state.killSwitch().name(), "reductions pass", "state");
        SKIPPED_WHEN_REDUCING.forEach(name -> sheet.skip(name, REDUCING));
        sheet.capQuantity(
                "holdings", exposure.sellable(request.symbol()), request.symbol().base().code());
    }

    private void dataAge() {
        Duration age =
                Duration.between(
                        snapshot.asOf().isBefore(request.asOf()) ? snapshot.asOf() : request.asOf(),
                        now);
        boolean sameInstant = snapshot.asOf().equals(request.asOf());
        sheet.require(
                sameInstant && !age.isNegative() && isWithin(age, RiskLimit.DATA_AGE),
                "data_age",
                sameInstant ? seconds(age) : seconds(age) + ", portfolio as of " + snapshot.asOf(),
                limits.value(RiskLimit.DATA_AGE).toPlainString(),
                "seconds");
    }

    private void killSwitch() {
        sheet.require(
                state.killSwitch() == KillSwitch.ACTIVE,
                "kill_switch",
                killSwitchText(),
                KillSwitch.ACTIVE.name(),
                "state");
    }

    private String killSwitchText() {
        String position = state.killSwitch().name();
        return state.killSwitch() == KillSwitch.ACTIVE
                ? position
                : position + ", " + state.reason();
    }

    private void regime() {
        sheet.require(
                request.regime().allowsEntries(),
                "regime",
                request.regime().name(),
                "TRENDING or RANGING",
                "state");
        Duration age = Duration.between(request.regimeAsOf(), request.asOf());
        sheet.require(
                !age.isNegative() && isWithin(age, RiskLimit.REGIME_AGE),
                "regime_age",
                seconds(age),
                limits.value(RiskLimit.REGIME_AGE).toPlainString(),
                "seconds");
    }

    private void product() {
        sheet.require(
                limits.products().contains(request.symbol()),
                "product",
                request.symbol().toString(),
                limits.products().toString(),
                "allow-list");
    }

    private void sizes() {
        Price worst = worstPrice();
        Money equity = exposure.equity().max(Money.zero(snapshot.reportingCurrency()));
        sheet.capNotional(
                "order_notional",
                Money.zero(equity.currency()),
                new Money(limits.value(orderLimit()), equity.currency()),
                worst);
        sheet.capNotional(
                "position",
                exposure.of(request.symbol()),
                equity.times(limits.value(RiskLimit.POSITION)),
                worst);
        sheet.capNotional(
                "gross", exposure.gross(), equity.times(limits.value(RiskLimit.GROSS)), worst);
        sheet.capNotional(
                "daily_notional",
                grantedSince(DAY),
                equity.times(limits.value(RiskLimit.DAILY_NOTIONAL)),
                worst);
    }

    private void drawdown() {
        BigDecimal drawdown = Drawdowns.ofPeak(state.peak(), snapshot.equity());
        BigDecimal soft = limits.value(RiskLimit.DRAWDOWN_SOFT);
        BigDecimal stop = limits.value(RiskLimit.DRAWDOWN_STOP);
        BigDecimal factor =
                stop.subtract(drawdown)
                        .divide(stop.subtract(soft), 12, RoundingMode.DOWN)
                        .max(BigDecimal.ZERO);
        sheet.scale(
                factor,
                "drawdown",
                drawdown.stripTrailingZeros().toPlainString(),
                soft.toPlainString() + " to " + stop.toPlainString());
    }

    private void dailyLoss() {
        Instant until = state.noNewRiskUntil();
        BigDecimal loss = Drawdowns.dailyLoss(EquityReading.of(snapshot));
        boolean paused = until != null && now.isBefore(until);
        sheet.require(
                !paused && loss.compareTo(limits.value(RiskLimit.DAILY_LOSS)) < 0,
                "daily_loss",
                loss.stripTrailingZeros().toPlainString()
                        + (paused ? ", no new risk until " + until : ""),
                limits.value(RiskLimit.DAILY_LOSS).toPlainString(),
                "fraction");
    }

    private void rates() {
        List<IssuedGrant> recent =
                state.grants().stream()
                        .filter(grant -> grant.side() == Side.BUY)
                        .filter(grant -> grant.issuedAt().isAfter(now.minus(MINUTE)))
                        .toList();
        count("orders_per_minute", recent.size() + 1L, RiskLimit.ORDERS_PER_MINUTE);
        long busiest =
                request.bots().stream().mapToLong(bot -> ordersOf(bot, recent)).max().orElse(0);
        count("bot_orders_per_minute", busiest + 1, RiskLimit.BOT_ORDERS_PER_MINUTE);
    }

    private void count(String name, long used, RiskLimit limit) {
        sheet.require(
                BigDecimal.valueOf(used).compareTo(limits.value(limit)) <= 0,
                name,
                Long.toString(used),
                limits.value(limit).toPlainString(),
                limit.unit());
    }

    private Money grantedSince(Duration span) {
        return state.grants().stream()
                .filter(grant -> grant.issuedAt().isAfter(now.minus(span)))
                .filter(grant -> grant.side() == Side.BUY)
                .map(IssuedGrant::worstNotional)
                .reduce(Money.zero(snapshot.reportingCurrency()), Money::plus);
    }

    private Price worstPrice() {
        return PriceBand.of(request, limits).high();
    }

    private RiskLimit orderLimit() {
        return request.urgency() == Urgency.IMMEDIATE
                ? RiskLimit.MARKETABLE_NOTIONAL
                : RiskLimit.RESTING_NOTIONAL;
    }

    private boolean isWithin(Duration age, RiskLimit limit) {
        return age.compareTo(limits.duration(limit)) <= 0;
    }

    private static long ordersOf(BotId bot, List<IssuedGrant> grants) {
        return grants.stream().filter(grant -> grant.bots().contains(bot)).count();
    }

    private static String seconds(Duration age) {
        return BigDecimal.valueOf(age.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
