// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt.Status;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.allocation.AllocationWeights;
import dev.tradewind.strategy.explain.DecisionExplanation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// If this failed, a wanted trade would pass the gate, risk or execution when it must not, or twice.
class CycleTradesTest extends CycleScenario {

    @Test
    void dropsAnEntryThatDoesNotPayItsRoundTrip() {
        start("a", BTC, Map.of("edge_bps", "20"));
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.EDGE_BELOW_COST);
        assertThat(record.reason())
                .isEqualTo(
                        "expects 20.0 bps, but the round trip costs 20.0 bps and must be earned"
                                + " 1.00 times");
        assertThat(requireNonNull(record.edge()).passes()).isFalse();
    }

    @Test
    void runsABaselineFamilyWithoutTheGateButRecordsItsEdge() {
        cycle =
                new DecisionCycle(
                        world.ports(),
                        new CycleConfig(
                                AllocationWeights.roadmap(),
                                1,
                                List.of(StrategyFamily.MOMENTUM),
                                0.1),
                        fleet);
        start("a", BTC, Map.of("edge_bps", "5"));
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.ORDER_SENT);
        assertThat(requireNonNull(record.edge()).passes()).isFalse();
    }

    @Test
    void entersNothingWhoseCostIsUnknown() {
        world.costsGone = "execution-engine is down";
        start("a", BTC, Map.of());
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.EXECUTION_UNAVAILABLE);
        assertThat(record.reason()).contains("execution-engine is down");
    }

    @Test
    void dropsAnEntryBelowTheSmallestOrder() {
        world.lists(BTC, "0.001", "7000");
        start("a", BTC, Map.of());
        assertThat(decide().outcome()).isEqualTo(Outcome.BELOW_MINIMUM);
    }

    @Test
    void dropsAnExitBelowTheSmallestOrder() {
        start("a", BTC, SELL_ALL);
        hold("a", BTC, "0.005");
        assertThat(decide().outcome()).isEqualTo(Outcome.BELOW_MINIMUM);
        hold("a", BTC, "0.0005");
        assertThat(decide().outcome()).isEqualTo(Outcome.BELOW_MINIMUM);
    }

    @Test
    void denialByRiskBlocksTheEntry() {
        world.grantedFraction = 0;
        start("a", BTC, Map.of());
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.RISK_DENIED);
        assertThat(record.reason()).endsWith("risk denied it: 9000 of 8000 USD");
        assertThat(record.risk()).isInstanceOf(RiskDecision.Denied.class);
        assertThat(world.commands).isEmpty();
    }

    @Test
    void withoutRiskOnlyReductionsGo() {
        world.riskGone = "risk-management is down";
        start("a", BTC, Map.of());
        start("b", ETH, SELL_ALL);
        hold("b", ETH, "3");
        assertThat(cycle.run(HOUR, CLOSE))
                .extracting(DecisionRecord::outcome)
                .containsExactly(Outcome.RISK_UNAVAILABLE, Outcome.ORDER_SENT);
        assertThat(world.commands).hasSize(1);
        assertThat(world.commands.getFirst().grant()).isNull();
    }

    @Test
    void scalesTheBotsSharesToWhatRiskGrants() {
        world.grantedFraction = 0.25;
        start("a", BTC, Map.of());
        start("b", BTC, Map.of("strength", "0.5"));
        cycle.run(HOUR, CLOSE);
        assertThat(world.commands.getFirst().shares())
                .containsExactly(
                        new BotShare(new BotId("a"), Quantity.of("7.5")),
                        new BotShare(new BotId("b"), Quantity.of("3.75")));
    }

    @Test
    void dropsAGrantBelowTheSmallestOrder() {
        world.grantedFraction = 0.0001;
        start("a", BTC, Map.of());
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.BELOW_MINIMUM);
        assertThat(record.reason()).contains("risk granted only 0.006");
    }

    @Test
    void aBotWhoseShareOfTheGrantIsNoLotGetsNothing() {
        world.lists(BTC, "1", "1");
        world.grantedFraction = 0.1;
        start("a", BTC, Map.of());
        start("b", BTC, Map.of("strength", "0.11"));
        List<DecisionRecord> records = cycle.run(HOUR, CLOSE);
        assertThat(records)
                .extracting(DecisionRecord::outcome)
                .containsExactly(Outcome.ORDER_SENT, Outcome.BELOW_MINIMUM);
        assertThat(records.get(1).reason()).endsWith("its share of the granted 3 is below one lot");
    }

    @Test
    void tellsWhatExecutionAnswered() {
        start("a", BTC, Map.of());
        Map<Status, Outcome> expected =
                Map.of(
                        Status.SENT, Outcome.ORDER_SENT,
                        Status.WAITING, Outcome.WAITING_FOR_BETTER_PRICE,
                        Status.REFUSED, Outcome.EXECUTION_REFUSED,
                        Status.UNKNOWN, Outcome.ORDER_UNKNOWN);
        expected.forEach((status, outcome) -> {
            world.status = status;
            assertThat(decide().outcome()).isEqualTo(outcome);
        });
    }

    @Test
    void queuesNothingWhileExecutionIsDown() {
        world.executionGone = "execution-engine is down";
        start("a", BTC, Map.of());
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.EXECUTION_UNAVAILABLE);
        assertThat(record.reason()).endsWith("not sent: execution-engine is down");
    }

    @Test
    void crossesOppositeWishesAndSendsTheRest() {
        start("a", BTC, Map.of());
        start("b", BTC, SELL_ALL);
        hold("b", BTC, "10");
        List<DecisionRecord> records = cycle.run(HOUR, CLOSE);
        assertThat(records)
                .extracting(DecisionRecord::outcome)
                .containsExactly(Outcome.ORDER_SENT, Outcome.CROSSED_INTERNALLY);
        assertThat(records.get(0).crossed()).isEqualTo(Quantity.of("10"));
        assertThat(world.crosses.getFirst().crossId()).isEqualTo("BTC-USD.1h.1735693200.X");
        assertThat(world.crosses.getFirst().price()).isEqualTo(Price.of("100"));
        assertThat(world.commands.getFirst().quantity()).isEqualTo(Quantity.of("20"));
        assertThat(records.get(0).reason())
                .contains("; 10 crossed with other bots at 100 without a fee; 20 in order");
    }

    @Test
    void aBotThatCrossedHasTradedWhateverBecomesOfTheRest() {
        world.grantedFraction = 0;
        start("a", BTC, Map.of());
        start("b", BTC, SELL_ALL);
        hold("b", BTC, "10");
        DecisionRecord buyer = cycle.run(HOUR, CLOSE).getFirst();
        assertThat(buyer.outcome()).isEqualTo(Outcome.CROSSED_INTERNALLY);
        assertThat(buyer.reason()).endsWith("risk denied it: 9000 of 8000 USD");
    }

    @Test
    void anUnbookedCrossEndsOnlyTheBotsThatDependedOnIt() {
        world.booksCrosses = false;
        start("a", BTC, Map.of());
        start("b", BTC, SELL_ALL);
        hold("b", BTC, "10");
        assertThat(cycle.run(HOUR, CLOSE))
                .extracting(DecisionRecord::outcome)
                .containsExactly(Outcome.ORDER_SENT, Outcome.EXECUTION_REFUSED);
        world.executionGone = "execution-engine is down";
        assertThat(cycle.run(HOUR, CLOSE))
                .extracting(DecisionRecord::outcome)
                .containsOnly(Outcome.EXECUTION_UNAVAILABLE);
    }

    @Test
    void aPatientBotDoesNotPayForAHurriedOne() {
        start("a", BTC, Map.of("urgent", "1"));
        start("b", BTC, Map.of());
        cycle.run(HOUR, CLOSE);
        assertThat(world.commands)
                .extracting(ExecuteCommand::urgency)
                .containsExactly(Urgency.IMMEDIATE, Urgency.NORMAL);
    }

    @Test
    void reductionsGoBeforeEntriesOfAllProducts() {
        start("a", BTC, Map.of());
        start("b", ETH, SELL_ALL);
        hold("b", ETH, "3");
        cycle.run(HOUR, CLOSE);
        assertThat(world.calls)
                .containsSubsequence(
                        "execute ETH-USD.1h.1735693200.SN",
                        "risk BTC-USD.1h.1735693200.BN",
                        "execute BTC-USD.1h.1735693200.BN");
    }

    @Test
    void aStoppedBotIsNotAskedAndFreesItsShareOfTheCapital() {
        start("a", BTC, Map.of());
        start("b", BTC, Map.of());
        assertThat(fleet.stop(new BotId("b"))).isTrue();
        assertThat(fleet.stop(new BotId("b"))).isFalse();
        assertThat(requireNonNull(decide().allocation()).budget()).isEqualTo(Money.usd("6000"));
    }

    @Test
    void everyTradeCanBeExplainedInFull() {
        start("a", BTC, Map.of());
        assertThat(DecisionExplanation.of(decide())).hasSizeGreaterThan(8);
    }
}
