// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.execution.gate.ExecutionLimits;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.execution.PlanAlternative;
import dev.tradewind.model.execution.PlanStyle;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.model.sizing.OrderNormalizer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses how to work a trade.
///
/// Three ways are weighed, each with the cost to expect per unit of notional, waiting included:
///
/// - MARKETABLE: an IOC limit at the collar. Taker fee + half spread + impact (or the assumed
///   slippage while no volume is known).
/// - POST_ONLY: rests at the best price of its own side (mid less half a spread for a buy) for a
///   bar. With fill probability p: p·(maker fee − half spread) + (1 − p)·edge.
/// - WAIT: forgoes the whole edge. Only for trades that add exposure.
///
/// An IMMEDIATE trade takes; any other goes by the policy. Pure: the same request, the same plan.
public final class ExecutionPlanner {

    private static final double BPS = 10_000;
    private static final BigDecimal BPS_DECIMAL = BigDecimal.valueOf(10_000);

    private final PlannerConfig config;
    private final ExecutionLimits limits;

    public ExecutionPlanner(PlannerConfig config, ExecutionLimits limits) {
        this.config = config;
        this.limits = limits;
    }

    /// The plan for `request`, its order named `id`.
    public ExecutionPlan plan(PlanRequest request, MarketConditions market, ClientOrderId id) {
        List<WeighedWay> ways = weigh(request, market);
        PlanningPolicy.Choice choice = choose(request, ways);
        WeighedWay way = choice.way();
        List<PlanAlternative> shown = ways.stream().map(WeighedWay::shown).toList();
        Price limit = way.limit();
        if (limit == null) {
            return new ExecutionPlan(way.costs().style(), choice.reason(), shown, null);
        }
        boolean rests = way.costs().style() == PlanStyle.POST_ONLY;
        OrderRequest order =
                new OrderRequest(
                        id,
                        request.symbol(),
                        request.side(),
                        request.quantity(),
                        limit,
                        rests ? TimeInForce.GTD : TimeInForce.IOC,
                        rests,
                        rests ? request.asOf().plus(config.restingLife()) : null);
        return new ExecutionPlan(way.costs().style(), choice.reason(), shown, order);
    }

    /// What one side of the trade costs when it is done the way it would be planned, given that it
    /// fills.
    public CostEstimate oneWay(PlanRequest request, MarketConditions market) {
        WeighedWay way = choose(request, weigh(request, market)).way();
        boolean takes = way.costs().style() == PlanStyle.MARKETABLE;
        FeeSchedule fees = market.fees();
        double halfSpread = market.halfSpreadBps();
        return new CostEstimate(
                takes ? fees.takerBps() : fees.makerBps(),
                takes ? halfSpread : -halfSpread,
                takes ? impactBps(request, market) : 0,
                "%s, fee tier %s, half spread %.2f bps%s"
                        .formatted(
                                way.costs().style(),
                                fees.tier(),
                                halfSpread,
                                market.impact() == null ? ", slippage assumed" : ""));
    }

    private PlanningPolicy.Choice choose(PlanRequest request, List<WeighedWay> ways) {
        if (request.urgency() == Urgency.IMMEDIATE) {
            return new PlanningPolicy.Choice(ways.getFirst(), "urgent: takes at once");
        }
        List<WeighedWay> admissible = ways.stream().filter(WeighedWay::isAdmissible).toList();
        return admissible.isEmpty()
                ? new PlanningPolicy.Choice(ways.getLast(), "no way is admissible")
                : config.policy().choose(admissible, notional(request));
    }

    private List<WeighedWay> weigh(PlanRequest request, MarketConditions market) {
        return List.of(take(request, market), rest(request, market), await(request));
    }

    private WeighedWay take(PlanRequest request, MarketConditions market) {
        BigDecimal away = limits.marketableCollarFraction();
        BigDecimal factor = BigDecimal.ONE.add(request.side() == Side.BUY ? away : away.negate());
        Price limit = limit(request, market, request.mid().value().multiply(factor));
        PlanAlternative costs =
                new PlanAlternative(
                        PlanStyle.MARKETABLE,
                        market.fees().takerBps(),
                        market.halfSpreadBps(),
                        impactBps(request, market),
                        0,
                        1,
                        "IOC limit " + limit + ", collar " + away.toPlainString());
        return new WeighedWay(costs, limit, ceiling(request, limits.marketableCeiling()));
    }

    private WeighedWay rest(PlanRequest request, MarketConditions market) {
        Price limit = restingLimit(request, market);
        double mid = request.mid().value().doubleValue();
        double tick = market.instrument().tickSize().value().doubleValue();
        double gap = Math.abs(mid - limit.value().doubleValue());
        double filled =
                config.fillProbability().fraction((gap + tick) / mid * BPS, config.restingLife());
        double missed = Math.max(0, request.expectedEdgeBps()) * (1 - filled);
        PlanAlternative costs =
                new PlanAlternative(
                        PlanStyle.POST_ONLY,
                        filled * market.fees().makerBps(),
                        -filled * market.halfSpreadBps(),
                        0,
                        missed,
                        filled,
                        "GTD limit " + limit + " for " + config.restingLife());
        return new WeighedWay(costs, limit, ceiling(request, limits.restingCeiling()));
    }

    private static WeighedWay await(PlanRequest request) {
        PlanAlternative costs =
                new PlanAlternative(
                        PlanStyle.WAIT,
                        0,
                        0,
                        0,
                        Math.max(0, request.expectedEdgeBps()),
                        0,
                        "forgoes the edge until the next close");
        return new WeighedWay(costs, null, request.reducing() ? "a reduction never waits" : null);
    }

    private static Price restingLimit(PlanRequest request, MarketConditions market) {
        BigDecimal half = OrderNormalizer.decimal(market.halfSpreadBps()).divide(BPS_DECIMAL);
        BigDecimal factor =
                request.side() == Side.BUY
                        ? BigDecimal.ONE.subtract(half)
                        : BigDecimal.ONE.add(half);
        return limit(request, market, request.mid().value().multiply(factor));
    }

    private static Price limit(PlanRequest request, MarketConditions market, BigDecimal price) {
        return OrderNormalizer.limit(request.side(), price, market.instrument());
    }

    private static @Nullable String ceiling(PlanRequest request, Money ceiling) {
        Money notional = notional(request);
        return request.reducing() || notional.compareTo(ceiling) <= 0
                ? null
                : "notional " + notional + " above " + ceiling;
    }

    private double impactBps(PlanRequest request, MarketConditions market) {
        MarketImpact impact = market.impact();
        return impact == null
                ? config.slippageBps()
                : impact.bps(request.quantity().value().doubleValue());
    }

    private static Money notional(PlanRequest request) {
        return request.mid().times(request.quantity(), request.symbol().quote());
    }
}
