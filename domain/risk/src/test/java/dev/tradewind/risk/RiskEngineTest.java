// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import static dev.tradewind.risk.Portfolios.BTC;
import static dev.tradewind.risk.Portfolios.ETH;
import static dev.tradewind.risk.Portfolios.T0;
import static dev.tradewind.risk.Portfolios.answer;
import static dev.tradewind.risk.Portfolios.buy;
import static dev.tradewind.risk.Portfolios.flat;
import static dev.tradewind.risk.Portfolios.holding;
import static dev.tradewind.risk.Portfolios.order;
import static dev.tradewind.risk.Portfolios.position;
import static dev.tradewind.risk.Portfolios.request;
import static dev.tradewind.risk.Portfolios.withEquity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.model.risk.RiskCheck.Verdict;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.RiskDecision.Approved;
import dev.tradewind.model.risk.RiskDecision.Denied;
import dev.tradewind.model.risk.RiskDecision.Reduced;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.signal.Urgency;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// If this failed, new exposure could pass a limit, or a good trade would be refused.
class RiskEngineTest {

    private final RiskEngine engine = engine(Map.of());

    @Test
    void approvesWhatIsWithinEveryLimit() {
        Approved approved =
                approved(engine.decide(buy("r1", "10"), answer(flat(T0)), Portfolios.MARKET, T0));
        assertThat(approved.grant().grantId()).isEqualTo("grant-r1");
        assertThat(approved.grant().maxQuantity()).isEqualTo(Quantity.of("10"));
        assertThat(approved.grant().lowPrice()).isEqualTo(Price.of("98"));
        assertThat(approved.grant().highPrice()).isEqualTo(Price.of("102"));
        assertThat(approved.grant().expiresAt()).isEqualTo(T0.plusSeconds(5));
        assertThat(approved.grant().signature()).isEqualTo("signed");
        assertThat(approved.checks())
                .extracting(RiskCheck::name)
                .containsExactly(
                        "data_age",
                        "kill_switch",
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
        assertThat(approved.checks()).allMatch(check -> check.verdict() == Verdict.PASSED);
    }

    @Test
    void reducesToTheOrderNotionalAtTheWorstPriceOfTheCollar() {
        TradeRequest urgent =
                request("r1", T0, BTC, Side.BUY, "50", Urgency.IMMEDIATE, Regime.RANGING);
        assertReduced(
                engine.decide(urgent, answer(flat(T0)), Portfolios.MARKET, T0),
                "order_notional",
                "9.90099009");
        assertReduced(
                engine.decide(
                        buy("r2", "50"), answer(flat(T0.plusSeconds(0))), Portfolios.MARKET, T0),
                "order_notional",
                "49.01960784");
        TradeRequest atTheBound =
                request("r3", T0, ETH, Side.BUY, "9.90099009", Urgency.IMMEDIATE, Regime.RANGING);
        approved(engine.decide(atTheBound, answer(flat(T0)), Portfolios.MARKET, T0));
    }

    @Test
    void keepsAPositionWithinItsShareOfEquity() {
        PortfolioSnapshot most = holding(T0, BTC, "90", "100");
        assertReduced(
                engine.decide(buy("r1", "20"), answer(most), Portfolios.MARKET, T0),
                "position",
                "9.80392156");
        Denied denied =
                denied(
                        engine.decide(buy("r2", "20"), answer(most), Portfolios.MARKET, T0),
                        "position");
        assertThat(denied.reason()).contains("against 10000");
        approved(
                engine.decide(
                        request("r3", T0, ETH, Side.BUY, "20", Urgency.NORMAL, Regime.TRENDING),
                        answer(most),
                        Portfolios.MARKET,
                        T0));
    }

    @Test
    void countsOpenBuyOrdersAtTheirLimit() {
        PortfolioSnapshot snapshot =
                Portfolios.of(
                        T0,
                        "50000",
                        "50000",
                        "50000",
                        List.of(),
                        List.of(
                                order("o1", BTC, Side.BUY, "90", "100"),
                                order("o2", BTC, Side.SELL, "50", "100")));
        assertReduced(
                engine.decide(buy("r1", "20"), answer(snapshot), Portfolios.MARKET, T0),
                "position",
                "9.80392156");
    }

    @Test
    void keepsTheWholeWithinGross() {
        PortfolioSnapshot snapshot =
                Portfolios.of(
                        T0,
                        "50000",
                        "50000",
                        "50000",
                        List.of(position(ETH, "390", "100")),
                        List.of());
        RiskEngine concentrated = engine(Map.of(RiskLimit.CONCENTRATION, BigDecimal.ONE));
        assertReduced(
                concentrated.decide(buy("r1", "20"), answer(snapshot), Portfolios.MARKET, T0),
                "gross",
                "9.80392156");
        denied(
                concentrated.decide(buy("r2", "20"), answer(snapshot), Portfolios.MARKET, T0),
                "gross");
    }

    @Test
    void countsGrantsUntilThePortfolioShowsThem() {
        approved(engine.decide(buy("r1", "49"), answer(flat(T0)), Portfolios.MARKET, T0));
        approved(engine.decide(buy("r2", "49"), answer(flat(T0)), Portfolios.MARKET, T0));
        assertReduced(
                engine.decide(buy("r3", "49"), answer(flat(T0)), Portfolios.MARKET, T0),
                "position",
                "0.03921568");
    }

    @Test
    void forgetsAGrantOnceALaterPortfolioIsThere() {
        approved(engine.decide(buy("r1", "49"), answer(flat(T0)), Portfolios.MARKET, T0));
        approved(engine.decide(buy("r2", "49"), answer(flat(T0)), Portfolios.MARKET, T0));
        Instant later = T0.plusSeconds(3600);
        TradeRequest next =
                request("r3", later, BTC, Side.BUY, "49", Urgency.NORMAL, Regime.RANGING);
        approved(engine.decide(next, answer(flat(later)), Portfolios.MARKET, later));
    }

    @ParameterizedTest
    @EnumSource(
            value = Regime.class,
            names = {"CHOPPY", "CRISIS", "UNKNOWN"})
    void deniesEntriesInABlockedRegime(Regime regime) {
        TradeRequest request = request("r1", T0, BTC, Side.BUY, "1", Urgency.NORMAL, regime);
        Denied denied =
                denied(engine.decide(request, answer(flat(T0)), Portfolios.MARKET, T0), "regime");
        assertThat(denied.reason()).contains(regime.name());
    }

    @Test
    void deniesOnARegimeOfAnOlderBar() {
        TradeRequest base = buy("r1", "1");
        TradeRequest old =
                new TradeRequest(
                        "r1",
                        T0,
                        BTC,
                        Side.BUY,
                        base.quantity(),
                        base.referencePrice(),
                        Urgency.NORMAL,
                        Regime.TRENDING,
                        T0.minusSeconds(3600),
                        base.bots());
        denied(engine.decide(old, answer(flat(T0)), Portfolios.MARKET, T0), "regime_age");
    }

    @Test
    void deniesOnOldOrMissingOrFutureData() {
        denied(
                engine.decide(
                        buy("r1", "1"), answer(flat(T0.minusSeconds(1))), Portfolios.MARKET, T0),
                "data_age");
        denied(
                engine.decide(
                        buy("r2", "1"), answer(flat(T0)), Portfolios.MARKET, T0.plusMillis(5001)),
                "data_age");
        denied(
                engine.decide(
                        buy("r3", "1"), answer(flat(T0)), Portfolios.MARKET, T0.minusSeconds(1)),
                "data_age");
        approved(
                engine.decide(
                        buy("r4", "1"), answer(flat(T0)), Portfolios.MARKET, T0.plusSeconds(5)));
        Denied missing =
                denied(
                        engine.decide(
                                buy("r5", "1"),
                                Answer.unavailable("connection refused"),
                                Portfolios.MARKET,
                                T0),
                        "data_age");
        assertThat(missing.reason()).contains("connection refused");
    }

    @Test
    void deniesWhatIsNotOnTheAllowList() {
        TradeRequest request =
                request(
                        "r1",
                        T0,
                        Symbol.parse("DOGE-USD"),
                        Side.BUY,
                        "1",
                        Urgency.NORMAL,
                        Regime.TRENDING);
        denied(engine.decide(request, answer(flat(T0)), Portfolios.MARKET, T0), "product");
    }

    @Test
    void scalesNewRiskDownWithDrawdown() {
        PortfolioSnapshot soft = withEquity(T0, "48000", "50000", "48000");
        approved(engine(Map.of()).decide(buy("r1", "10"), answer(soft), Portfolios.MARKET, T0));
        PortfolioSnapshot half = withEquity(T0, "47000", "50000", "47000");
        assertReduced(
                engine(Map.of()).decide(buy("r1", "10"), answer(half), Portfolios.MARKET, T0),
                "drawdown",
                "5");
        PortfolioSnapshot stop = withEquity(T0, "46000", "50000", "46000");
        denied(
                engine(Map.of()).decide(buy("r1", "10"), answer(stop), Portfolios.MARKET, T0),
                "kill_switch");
    }

    @Test
    void stopsOnDrawdownUntilAPersonRearms() {
        engine.observe(flat(T0));
        engine.observe(withEquity(T0.plusSeconds(1), "47900", "50000", "48000"));
        engine.observe(withEquity(T0.plusSeconds(2), "46000", "50000", "46000"));
        engine.observe(withEquity(T0.plusSeconds(3), "45000", "50000", "45000"));
        engine.observe(withEquity(T0.plusSeconds(4), "49000", "50000", "49000"));
        assertThat(engine.state().killSwitch()).isEqualTo(KillSwitch.HALTED);
        assertThat(engine.takeEvents())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("DrawdownWarning", "KillSwitchChanged", "KillSwitchChanged");
        assertThat(engine.takeEvents()).isEmpty();
        engine.rearm(T0.plusSeconds(5), "ann", "reviewed");
        assertThat(engine.state().killSwitch()).isEqualTo(KillSwitch.ACTIVE);
        Instant next = T0.plusSeconds(6);
        engine.observe(withEquity(next, "48000", "50000", "48000"));
        assertThat(engine.state().killSwitch()).isEqualTo(KillSwitch.ACTIVE);
        engine.observe(withEquity(next.plusSeconds(1), "44000", "50000", "44000"));
        assertThat(engine.state().killSwitch()).isEqualTo(KillSwitch.HALTED);
    }

    @Test
    void pausesNewRiskForADayAfterADailyLoss() {
        PortfolioSnapshot loss = withEquity(T0, "48500", "50000", "50000");
        denied(engine.decide(buy("r1", "1"), answer(loss), Portfolios.MARKET, T0), "daily_loss");
        assertThat(engine.state().noNewRiskUntil()).isEqualTo(T0.plus(Duration.ofHours(24)));
        Instant before = T0.plus(Duration.ofHours(23));
        denied(
                engine.decide(
                        at("r2", before), answer(recovered(before)), Portfolios.MARKET, before),
                "daily_loss");
        Instant after = T0.plus(Duration.ofHours(24));
        approved(
                engine.decide(at("r3", after), answer(recovered(after)), Portfolios.MARKET, after));
        assertThat(engine.takeEvents()).hasSize(1);
    }

    @Test
    void limitsOrdersPerMinute() {
        RiskEngine busy = engine(Map.of(RiskLimit.ORDERS_PER_MINUTE, BigDecimal.TWO));
        approved(busy.decide(buy("r1", "1"), answer(flat(T0)), Portfolios.MARKET, T0));
        approved(busy.decide(buy("r2", "1"), answer(flat(T0)), Portfolios.MARKET, T0));
        denied(
                busy.decide(buy("r3", "1"), answer(flat(T0)), Portfolios.MARKET, T0),
                "orders_per_minute");
        RiskEngine oneBot = engine(Map.of(RiskLimit.BOT_ORDERS_PER_MINUTE, BigDecimal.ONE));
        approved(oneBot.decide(buy("r1", "1"), answer(flat(T0)), Portfolios.MARKET, T0));
        denied(
                oneBot.decide(buy("r2", "1"), answer(flat(T0)), Portfolios.MARKET, T0),
                "bot_orders_per_minute");
        Instant later = T0.plusSeconds(60);
        approved(oneBot.decide(at("r3", later), answer(flat(later)), Portfolios.MARKET, later));
    }

    @Test
    void limitsNotionalPerDay() {
        RiskEngine slow = engine(Map.of(RiskLimit.DAILY_NOTIONAL, new BigDecimal("0.02")));
        assertReduced(
                slow.decide(buy("r1", "20"), answer(flat(T0)), Portfolios.MARKET, T0),
                "daily_notional",
                "9.80392156");
        denied(
                slow.decide(buy("r2", "20"), answer(flat(T0)), Portfolios.MARKET, T0),
                "daily_notional");
    }

    @Test
    void letsReductionsPassWhateverElseStops() {
        engine.halt(T0, "ann", "drill");
        PortfolioSnapshot held = holding(T0, BTC, "10", "100");
        TradeRequest sale = sale("r1", "4");
        Approved approved = approved(engine.decide(sale, answer(held), Portfolios.MARKET, T0));
        assertThat(approved.checks())
                .filteredOn(check -> check.verdict() == Verdict.PASSED)
                .extracting(RiskCheck::name)
                .containsExactly("kill_switch", "holdings");
        assertThat(
                        denied(
                                        engine.decide(
                                                buy("r2", "1"),
                                                answer(held),
                                                Portfolios.MARKET,
                                                T0),
                                        "kill_switch")
                                .reason())
                .isEqualTo("kill_switch: HALTED, drill against ACTIVE (state)");
    }

    @Test
    void neverSellsMoreThanIsHeldAndNotYetPromised() {
        List<OpenOrder> orders = List.of(order("o1", BTC, Side.SELL, "3", "100"));
        PortfolioSnapshot held =
                Portfolios.of(
                        T0, "50000", "50000", "50000", List.of(position(BTC, "10", "100")), orders);
        assertReduced(
                engine.decide(sale("r1", "8"), answer(held), Portfolios.MARKET, T0),
                "holdings",
                "7");
        denied(engine.decide(sale("r2", "1"), answer(held), Portfolios.MARKET, T0), "holdings");
    }

    @Test
    void answersTheSameRequestTheSameWay() {
        RiskDecision first =
                engine.decide(buy("r1", "49"), answer(flat(T0)), Portfolios.MARKET, T0);
        assertThat(
                        engine.decide(
                                buy("r1", "49"),
                                answer(flat(T0)),
                                Portfolios.MARKET,
                                T0.plusSeconds(99)))
                .isSameAs(first);
        assertThat(engine.state().grants()).hasSize(1);
        assertThatThrownBy(() ->
                        engine.decide(buy("r1", "48"), answer(flat(T0)), Portfolios.MARKET, T0))
                .hasMessageContaining("request r1 must be the one decided before");
        assertThat(engine.decided("r1")).isPresent();
        assertThat(engine.decided("r9")).isEmpty();
    }

    @Test
    void refusesARequestIdThatCouldBlurTheSignature() {
        assertThatThrownBy(() -> buy("a|b", "1")).hasMessageContaining("requestId must be");
    }

    @Test
    void goesOnAfterARestart() {
        approved(engine.decide(buy("r1", "49"), answer(flat(T0)), Portfolios.MARKET, T0));
        engine.halt(T0, "ann", "drill");
        DecidedTrade before = engine.decided("r1").orElseThrow();
        RiskEngine restarted =
                new RiskEngine(engine.limits(), grant -> grant, engine.state(), List.of(before));
        assertThat(restarted.state()).isEqualTo(engine.state());
        assertThat(restarted.decide(buy("r1", "49"), answer(flat(T0)), Portfolios.MARKET, T0))
                .isEqualTo(before.decision());
        denied(
                restarted.decide(buy("r2", "1"), answer(flat(T0)), Portfolios.MARKET, T0),
                "kill_switch");
    }

    @Test
    void forgetsDecisionsAfterADay() {
        approved(engine.decide(buy("r1", "1"), answer(flat(T0)), Portfolios.MARKET, T0));
        Instant later = T0.plus(Duration.ofHours(25));
        approved(engine.decide(at("r2", later), answer(flat(later)), Portfolios.MARKET, later));
        assertThat(engine.decided("r1")).isEmpty();
        assertThat(engine.state().grants()).hasSize(1);
    }

    @Test
    void usesChangedLimitsFromTheNextDecision() {
        engine.changeLimits(
                engine.limits()
                        .changed(
                                Map.of(RiskLimit.RESTING_NOTIONAL, new BigDecimal("102")),
                                List.of(BTC)));
        assertReduced(
                engine.decide(buy("r1", "2"), answer(flat(T0)), Portfolios.MARKET, T0),
                "order_notional",
                "1");
        assertThatThrownBy(() -> engine.changeLimits(RiskLimits.defaults(List.of())))
                .hasMessageContaining("version must follow 2");
    }

    @Test
    void showsHowMuchOfEachLimitIsUsed() {
        PortfolioSnapshot held = holding(T0, BTC, "300", "100");
        engine.observe(held);
        List<RiskCheck> usage = engine.usage(held, Portfolios.MARKET);
        assertThat(usage)
                .extracting(RiskCheck::name)
                .containsExactly(
                        "position",
                        "gross",
                        "drawdown_halt",
                        "daily_loss",
                        "value_at_risk",
                        "expected_shortfall");
        assertThat(usage.getFirst().used()).isEqualTo("0.6");
        assertThat(usage.getFirst().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(usage.get(2).used()).isEqualTo("0");
    }

    private static RiskEngine engine(Map<RiskLimit, BigDecimal> changes) {
        RiskLimits limits = new RiskLimits(1, changes, new ArrayList<>(List.of(ETH, BTC)));
        return new RiskEngine(limits, grant -> grant.signed("signed"));
    }

    private static TradeRequest at(String id, Instant asOf) {
        return request(id, asOf, BTC, Side.BUY, "1", Urgency.NORMAL, Regime.TRENDING);
    }

    private static PortfolioSnapshot recovered(Instant asOf) {
        return withEquity(asOf, "50000", "50000", "50000");
    }

    private static TradeRequest sale(String id, String quantity) {
        return request(id, T0, BTC, Side.SELL, quantity, Urgency.IMMEDIATE, Regime.CRISIS);
    }

    private static Approved approved(RiskDecision decision) {
        assertThat(decision).isInstanceOf(Approved.class);
        return (Approved) decision;
    }

    private static void assertReduced(RiskDecision decision, String binding, String quantity) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Reduced.class,
                        reduced -> {
                            assertThat(reduced.bindingCheck()).isEqualTo(binding);
                            assertThat(reduced.grant().maxQuantity())
                                    .isEqualTo(Quantity.of(quantity));
                        });
    }

    private static Denied denied(RiskDecision decision, String check) {
        assertThat(decision).isInstanceOf(Denied.class);
        Denied denied = (Denied) decision;
        assertThat(denied.failedCheck()).isEqualTo(check);
        return denied;
    }
}
