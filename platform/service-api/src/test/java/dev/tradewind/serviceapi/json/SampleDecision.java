// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.json;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.decision.AllocationStep;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.EdgeStep;
import dev.tradewind.model.decision.MarketStep;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.PlanAlternative;
import dev.tradewind.model.execution.PlanStyle;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.regime.Direction;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.model.signal.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A decision record with every step filled in.
final class SampleDecision {

    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final BotId BOT = new BotId("trend-btc");
    private static final Instant AS_OF = Instant.parse("2025-01-01T01:00:00Z");

    private SampleDecision() {}

    static List<RiskDecision> riskDecisions() {
        List<RiskCheck> checks =
                List.of(new RiskCheck("position", "950", "1000", "USD", RiskCheck.Verdict.REDUCED));
        Grant grant =
                new Grant(
                        "g-1",
                        "r-1",
                        BTC,
                        Side.BUY,
                        Quantity.of("0.01"),
                        Price.of("98"),
                        Price.of("102"),
                        AS_OF,
                        AS_OF.plusSeconds(5),
                        "c2ln");
        return List.of(
                new RiskDecision.Approved("r-1", checks, grant),
                new RiskDecision.Reduced("r-1", checks, grant, "position"),
                new RiskDecision.Denied("r-1", checks, "drawdown", "drawdown 0.11 of 0.1"));
    }

    static DecisionRecord with(RiskDecision risk) {
        return new DecisionRecord(
                DecisionId.of(BOT, BTC, AS_OF),
                BOT,
                "trend-following",
                BTC,
                Timeframe.ONE_HOUR,
                AS_OF,
                new MarketStep(Price.of("100.5"), Duration.ofMillis(1500), 500, false),
                regime(),
                signal(),
                new AllocationStep(
                        StrategyFamily.TREND_FOLLOWING,
                        0.3,
                        4,
                        Money.usd("750"),
                        Money.usd("0"),
                        Money.usd("600")),
                new EdgeStep(220.5, 140, 2, 0.25, 1, true),
                Side.BUY,
                Quantity.of("0.01"),
                Quantity.ZERO,
                risk,
                receipt(),
                Outcome.ORDER_SENT,
                "bought 0.01 BTC");
    }

    private static RegimeReading regime() {
        return new RegimeReading(
                BTC,
                Timeframe.ONE_HOUR,
                AS_OF,
                Regime.TRENDING,
                Direction.UP,
                0.85,
                Optional.empty(),
                0.04,
                AS_OF.minusSeconds(36000),
                new TreeMap<>(Map.of("adx", 31.5, "choppiness", 35.25)),
                List.of("ADX 31.5 above 25"),
                "rules-1");
    }

    private static Signal signal() {
        return new Signal(
                SignalAction.BUY,
                0.8,
                0.7,
                0.02205,
                Duration.ofHours(24),
                Urgency.NORMAL,
                "close above the channel",
                new TreeMap<>(Map.of("channel_high", 99.5, "atr", 1.25)));
    }

    private static ExecutionReceipt receipt() {
        OrderRequest order =
                new OrderRequest(
                        new ClientOrderId("tw-1-BTC-USD-B"),
                        BTC,
                        Side.BUY,
                        Quantity.of("0.01"),
                        Price.of("100.4"),
                        TimeInForce.GTD,
                        true,
                        AS_OF.plusSeconds(3600));
        ExecutionPlan plan =
                new ExecutionPlan(
                        PlanStyle.POST_ONLY,
                        "cheapest",
                        List.of(
                                new PlanAlternative(
                                        PlanStyle.MARKETABLE, 90, 1, 0, 0, 1, "IOC limit"),
                                new PlanAlternative(
                                        PlanStyle.POST_ONLY, 50, -1, 0, 20.5, 0.75, "GTD limit")),
                        order);
        return new ExecutionReceipt(
                "k", ExecutionReceipt.Status.SENT, plan, "tw-1-BTC-USD-B", null, "sent");
    }
}
