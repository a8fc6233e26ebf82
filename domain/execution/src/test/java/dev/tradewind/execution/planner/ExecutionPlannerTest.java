// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import static dev.tradewind.execution.Sample.BTC;
import static dev.tradewind.execution.Sample.FEES;
import static dev.tradewind.execution.Sample.INSTRUMENT;
import static dev.tradewind.execution.Sample.T;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.execution.gate.ExecutionLimits;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.execution.PlanAlternative;
import dev.tradewind.model.execution.PlanStyle;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.signal.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// If this failed, orders would be worked in a dearer way than the planner says, or beyond their
/// limits.
class ExecutionPlannerTest {

    private static final ClientOrderId ID = new ClientOrderId("tw-1");
    private static final MarketConditions MARKET = new MarketConditions(INSTRUMENT, FEES, 2, null);
    private final ExecutionPlanner planner =
            new ExecutionPlanner(PlannerConfig.defaults(), ExecutionLimits.defaults());

    @Test
    void restsWhenMakerFeeOutweighsTheChanceOfMissing() {
        ExecutionPlan plan = planner.plan(entry("5", 500), MARKET, ID);

        assertThat(plan.chosen()).isEqualTo(PlanStyle.POST_ONLY);
        OrderRequest order = Objects.requireNonNull(plan.order());
        assertThat(order.limitPrice()).isEqualTo(Price.of("99.98"));
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.GTD);
        assertThat(order.postOnly()).isTrue();
        assertThat(order.expiresAt()).isEqualTo(T.plus(Duration.ofHours(1)));
    }

    @Test
    void expectsCostsInNumbers() {
        List<PlanAlternative> ways = planner.plan(entry("5", 500), MARKET, ID).alternatives();

        PlanAlternative take = ways.get(0);
        assertThat(take.totalBps()).isCloseTo(95, within(1e-9));
        PlanAlternative rest = ways.get(1);
        // Distance 2 bps + 1 tick of 1 bps, 50 bps an hour: 2·(1 − Φ(0.06)) = 0.95216 by table.
        assertThat(rest.fillProbabilityFraction()).isCloseTo(0.95216, within(1e-4));
        assertThat(rest.totalBps())
                .isCloseTo(0.95216 * (50 - 2) + (1 - 0.95216) * 500, within(0.1));
        PlanAlternative wait = ways.get(2);
        assertThat(wait.totalBps()).isEqualTo(500);
    }

    @Test
    void takesWhenMissingWouldForgoTooMuch() {
        ExecutionPlan plan = planner.plan(entry("5", 2_000), MARKET, ID);

        assertThat(plan.chosen()).isEqualTo(PlanStyle.MARKETABLE);
        OrderRequest order = Objects.requireNonNull(plan.order());
        assertThat(order.limitPrice()).isEqualTo(Price.of("101"));
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.IOC);
        assertThat(order.postOnly()).isFalse();
        assertThat(order.expiresAt()).isNull();
    }

    @Test
    void waitsWhenTheEdgeIsWorthLessThanAnyWay() {
        ExecutionPlan plan = planner.plan(entry("5", 20), MARKET, ID);

        assertThat(plan.chosen()).isEqualTo(PlanStyle.WAIT);
        assertThat(plan.order()).isNull();
        assertThat(plan.alternatives()).hasSize(3);
    }

    @Test
    void reductionNeverWaits() {
        ExecutionPlan plan = planner.plan(exit(Urgency.NORMAL), MARKET, ID);

        assertThat(plan.chosen()).isEqualTo(PlanStyle.POST_ONLY);
        assertThat(Objects.requireNonNull(plan.order()).limitPrice()).isEqualTo(Price.of("100.02"));
        assertThat(plan.alternatives().getLast().note())
                .isEqualTo("not admissible: a reduction never waits");
    }

    @Test
    void urgentTradeTakesWithinTheCollarWhateverItsSize() {
        ExecutionPlan plan = planner.plan(exit(Urgency.IMMEDIATE), MARKET, ID);

        assertThat(plan.chosen()).isEqualTo(PlanStyle.MARKETABLE);
        assertThat(Objects.requireNonNull(plan.order()).limitPrice()).isEqualTo(Price.of("99"));
    }

    @Test
    void doesNotTakeAboveTheMarketableCeiling() {
        ExecutionPlan plan = planner.plan(entry("15", 2_000), MARKET, ID);

        assertThat(plan.chosen()).isEqualTo(PlanStyle.POST_ONLY);
        assertThat(plan.alternatives().getFirst().note())
                .isEqualTo("not admissible: notional 1500 USD above 1000 USD");
    }

    @Test
    void addsSquareRootImpactWhenVolumeIsKnown() {
        MarketConditions deep =
                new MarketConditions(INSTRUMENT, FEES, 2, new MarketImpact(0.04, 10_000));

        PlanAlternative take = planner.plan(entry("4", 500), deep, ID).alternatives().getFirst();

        assertThat(take.impactBps()).isCloseTo(0.04 * 0.02 * 10_000, within(1e-9));
    }

    @Test
    void sizeBandsTakeSmallOrdersAndRestLargeOnes() {
        ExecutionPlanner bands =
                new ExecutionPlanner(
                        new PlannerConfig(
                                PlanningPolicy.SIZE_BANDS,
                                Duration.ofHours(1),
                                new FillProbability(50),
                                3),
                        ExecutionLimits.defaults());

        assertThat(bands.plan(entry("5", 500), MARKET, ID).chosen())
                .isEqualTo(PlanStyle.MARKETABLE);
        assertThat(bands.plan(entry("15", 500), MARKET, ID).chosen())
                .isEqualTo(PlanStyle.POST_ONLY);
    }

    @Test
    void estimatesOneSideTheWayItWouldBeWorked() {
        CostEstimate rests = planner.oneWay(entry("5", 0), MARKET);
        CostEstimate takes =
                planner.oneWay(
                        new PlanRequest(
                                BTC,
                                Side.BUY,
                                Quantity.of("5"),
                                Price.of("100"),
                                Urgency.IMMEDIATE,
                                0,
                                false,
                                T),
                        MARKET);

        assertThat(takes.totalBps()).isCloseTo(95, within(1e-9));
        assertThat(takes.basis())
                .isEqualTo("MARKETABLE, fee tier entry, half spread 2.00 bps, slippage assumed");
        assertThat(rests.totalBps()).isCloseTo(48, within(1e-9));
    }

    @Test
    void assumesATighterSpreadForTheLargestCoins() {
        assertThat(AssumedSpread.defaults().halfSpreadBps(BTC)).isEqualTo(2);
        assertThat(AssumedSpread.defaults().halfSpreadBps(Symbol.parse("ADA-USD"))).isEqualTo(5);
    }

    @Test
    void fillProbabilityFallsWithDistanceAndRisesWithTime() {
        FillProbability model = new FillProbability(50);

        assertThat(model.fraction(0, Duration.ofHours(1))).isCloseTo(1, within(1e-7));
        assertThat(model.fraction(50, Duration.ofHours(1))).isCloseTo(0.317311, within(1e-6));
        assertThat(model.fraction(50, Duration.ofHours(4))).isCloseTo(0.617075, within(1e-6));
        assertThat(model.fraction(1, Duration.ZERO)).isZero();
    }

    private static PlanRequest entry(String quantity, double edgeBps) {
        return new PlanRequest(
                BTC,
                Side.BUY,
                Quantity.of(quantity),
                Price.of("100"),
                Urgency.NORMAL,
                edgeBps,
                false,
                T);
    }

    private static PlanRequest exit(Urgency urgency) {
        return new PlanRequest(
                BTC, Side.SELL, Quantity.of("200"), Price.of("100"), urgency, 0, true, T);
    }
}
