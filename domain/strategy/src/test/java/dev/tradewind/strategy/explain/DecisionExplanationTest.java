// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.explain;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.tradewind.model.order.Side;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// If this failed, `tradewind why` would not tell what decided.
class DecisionExplanationTest {

    private static final Instant AS_OF = Instant.parse("2025-01-02T03:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");

    @Test
    void tellsEveryStepOfATrade() {
        assertThat(DecisionExplanation.of(sent()))
                .containsExactly(
                        "2025-01-02T03:00:00Z btc-usd.rsi (rsi-mean-reversion) on BTC-USD 1h:"
                                + " ORDER_SENT",
                        "Why: buys because it fell",
                        "Market: close 93000, just closed, 200 bars known",
                        "Regime: RANGING since 2025-01-01T00:00:00Z, confidence 81 %, direction"
                                + " NONE [adx 17.5000]",
                        "  because ADX is below 20",
                        "Signal: BUY for 100 % of the budget, expecting 1.50 % in 48 h, RSI"
                                + " 25.0 is below 30 [rsi 25.0000]",
                        "Capital: MEAN_REVERSION may use 50.0 % of equity, shared by 10 bots:"
                                + " budget 500.00 USD, holds 0.00 USD, target 500.00 USD",
                        "Wanted: BUY 0.005 BTC",
                        "Edge: expects 150.0 bps against a round trip of 110.0 bps (fees 100.0,"
                                + " spread 8.0, impact 2.0), must earn it 1.00 times: passes",
                        "Crossed: 0.001 BTC with other bots at the close, without a fee",
                        "Risk: reduced to 0.004 by position",
                        "  REDUCED position: 2500 of 2000 USD",
                        "Execution: SENT, order tw-1, resting in the book",
                        "  plan POST_ONLY: cheapest",
                        "  POST_ONLY would cost 62.0 bps (fee 50.0, spread -1.0, impact 0.0,"
                                + " not filling 13.0), fills with 70 %: joins the bid");
    }

    @Test
    void stopsWhereTheDecisionStopped() {
        MarketStep stale = new MarketStep(Price.of("10"), Duration.ofSeconds(7), 3, true);
        assertThat(DecisionExplanation.of(record(stale, null, null, Outcome.WARMING_UP)))
                .containsExactly(
                        "2025-01-02T03:00:00Z btc-usd.rsi (rsi-mean-reversion) on BTC-USD 1h:"
                                + " WARMING_UP",
                        "Why: buys because it fell",
                        "Market: close 10, closed 7 s before, 3 bars known, the last one filled"
                                + " in for a missing one");
    }

    @Test
    void tellsDenialsApprovalsAndHolds() {
        RiskDecision denied = new RiskDecision.Denied("r", List.of(), "halt", "halted since noon");
        assertThat(DecisionExplanation.of(record(null, null, denied, Outcome.RISK_DENIED)))
                .contains("Risk: denied by halt, halted since noon");
        RiskDecision approved = new RiskDecision.Approved("r", List.of(), grant());
        assertThat(DecisionExplanation.of(record(null, null, approved, Outcome.ORDER_SENT)))
                .contains("Risk: approved up to 0.004");
        Signal hold = Signal.hold("nothing to do", new TreeMap<>());
        assertThat(DecisionExplanation.of(record(null, hold, null, Outcome.NO_SIGNAL)))
                .contains("Signal: HOLD, nothing to do");
    }

    private static DecisionRecord record(
            @Nullable MarketStep market,
            @Nullable Signal signal,
            @Nullable RiskDecision risk,
            Outcome outcome) {
        DecisionRecord full = sent();
        return new DecisionRecord(
                full.id(),
                full.bot(),
                full.strategy(),
                BTC,
                full.timeframe(),
                AS_OF,
                market,
                null,
                signal,
                null,
                null,
                null,
                null,
                null,
                risk,
                null,
                outcome,
                full.reason());
    }

    private static DecisionRecord sent() {
        BotId bot = new BotId("btc-usd.rsi");
        return new DecisionRecord(
                DecisionId.of(bot, BTC, AS_OF),
                bot,
                "rsi-mean-reversion",
                BTC,
                Timeframe.ONE_HOUR,
                AS_OF,
                new MarketStep(Price.of("93000"), Duration.ZERO, 200, false),
                reading(),
                new Signal(
                        SignalAction.BUY,
                        1,
                        0.17,
                        0.015,
                        Duration.ofHours(48),
                        Urgency.NORMAL,
                        "RSI 25.0 is below 30",
                        new TreeMap<>(Map.of("rsi", 25.0))),
                new AllocationStep(
                        StrategyFamily.MEAN_REVERSION,
                        0.5,
                        10,
                        Money.usd("500"),
                        Money.usd("0"),
                        Money.usd("500")),
                new EdgeStep(150, 100, 8, 2, 1, true),
                Side.BUY,
                Quantity.of("0.005"),
                Quantity.of("0.001"),
                new RiskDecision.Reduced("r", List.of(reduced()), grant(), "position"),
                receipt(),
                Outcome.ORDER_SENT,
                "buys because it fell");
    }

    private static RegimeReading reading() {
        return new RegimeReading(
                BTC,
                Timeframe.ONE_HOUR,
                AS_OF,
                Regime.RANGING,
                Direction.NONE,
                0.81,
                Optional.empty(),
                0.1,
                Instant.parse("2025-01-01T00:00:00Z"),
                new TreeMap<>(Map.of("adx", 17.5)),
                List.of("ADX is below 20"),
                "v1");
    }

    private static RiskCheck reduced() {
        return new RiskCheck("position", "2500", "2000", "USD", RiskCheck.Verdict.REDUCED);
    }

    private static Grant grant() {
        Price price = Price.of("93000");
        return new Grant(
                "g", "r", BTC, Side.BUY, Quantity.of("0.004"), price, price, AS_OF, AS_OF, "s");
    }

    private static ExecutionReceipt receipt() {
        PlanAlternative rest =
                new PlanAlternative(PlanStyle.POST_ONLY, 50, -1, 0, 13, 0.7, "joins the bid");
        ExecutionPlan plan =
                new ExecutionPlan(PlanStyle.POST_ONLY, "cheapest", List.of(rest), null);
        return new ExecutionReceipt(
                "k", ExecutionReceipt.Status.SENT, plan, "tw-1", null, "resting in the book");
    }
}
