// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt.Status;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.Bars;
import dev.tradewind.strategy.allocation.AllocationWeights;
import dev.tradewind.strategy.explain.DecisionExplanation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// If this failed, the system would trade what it must not, or fail to say why it did not.
class DecisionCycleTest {

    private static final Timeframe HOUR = Timeframe.ONE_HOUR;
    private static final Symbol BTC = Bars.BTC;
    private static final Symbol ETH = Symbol.parse("ETH-USD");
    private static final Instant CLOSE = Bars.START.plusSeconds(3600);

    private static final Map<String, String> SELL_ALL = Map.of("action", "-1", "strength", "0");

    private final FakeWorld world = new FakeWorld();
    private final RunningFleet fleet = new RunningFleet(ScriptedStrategy.catalogue());
    private DecisionCycle cycle = new DecisionCycle(world.ports(), CycleConfig.defaults(), fleet);

    @BeforeEach
    void listProductsAndCloseTheFirstBar() {
        world.lists(BTC, "0.001", "1");
        world.lists(ETH, "0.001", "1");
        world.closes(BTC, Bars.at(0, 100));
        world.closes(ETH, Bars.at(0, 50));
    }

    @Test
    void buysTheBudgetWithAGrantAndExplainsIt() {
        start("a", BTC, Map.of());
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.ORDER_SENT);
        assertThat(requireNonNull(record.allocation()).budget()).isEqualTo(Money.usd("6000"));
        assertThat(record.wanted()).isEqualTo(Quantity.of("60"));
        assertThat(requireNonNull(record.edge()).costBps()).isEqualTo(20);
        assertThat(record.reason())
                .isEqualTo(
                        "buys 60 BTC (6000.00 USD): the script says so; 60 in order"
                                + " tw-BTC-USD.1h.1735693200.BN: fake SENT");
        ExecuteCommand command = world.commands.getFirst();
        assertThat(command.grant()).isNotNull();
        assertThat(command.regime()).isEqualTo(Regime.TRENDING);
        assertThat(command.expectedEdgeBps()).isEqualTo(300);
        assertThat(world.requests.getFirst().requestId()).isEqualTo(command.decisionKey());
        assertThat(world.kept).containsExactly(record);
    }

    @Test
    void decidesInTheOrderOfBotsThenSymbolsWithOneCallForAll() {
        start("b", BTC, Map.of("action", "0"));
        fleet.start(
                new BotConfig(
                        new BotId("a"),
                        "scripted",
                        List.of(ETH, BTC),
                        HOUR,
                        new TreeMap<>(Map.of("action", "0"))));
        List<DecisionRecord> records = cycle.run(HOUR, CLOSE);
        assertThat(records)
                .extracting(each -> each.id().value())
                .containsExactly(
                        "a@BTC-USD@2025-01-01T01:00:00Z",
                        "a@ETH-USD@2025-01-01T01:00:00Z",
                        "b@BTC-USD@2025-01-01T01:00:00Z");
        assertThat(world.calls)
                .containsExactly("regimes [BTC-USD, ETH-USD]", "portfolio", "keep 3");
    }

    @Test
    void runningAnInstantAgainAsksUnderTheSameNames() {
        start("a", BTC, Map.of());
        List<DecisionRecord> first = cycle.run(HOUR, CLOSE);
        List<DecisionRecord> again = cycle.run(HOUR, CLOSE);
        assertThat(again).isEqualTo(first);
        assertThat(world.commands.get(1)).isEqualTo(world.commands.get(0));
    }

    @Test
    void anotherTimeframeDoesNotConcernTheBot() {
        start("a", BTC, Map.of());
        assertThat(cycle.run(Timeframe.ONE_DAY, CLOSE)).isEmpty();
    }

    @Test
    void holdsWithoutASignal() {
        start("a", BTC, Map.of("action", "0"));
        assertThat(decide().outcome()).isEqualTo(Outcome.NO_SIGNAL);
    }

    @Test
    void holdsWhileWarmingUp() {
        start("a", BTC, Map.of("warm_up", "5"));
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.WARMING_UP);
        assertThat(record.reason()).isEqualTo("has heard 1 of the 5 bars it needs");
    }

    @Test
    void warmsUpAgainAfterAGapInTheBars() {
        start("a", BTC, Map.of("warm_up", "2"));
        world.closes(BTC, Bars.at(1, 100));
        cycle.run(HOUR, CLOSE.plusSeconds(3600));
        world.closes(BTC, Bars.at(7, 100));
        DecisionRecord record = cycle.run(HOUR, CLOSE.plusSeconds(7 * 3600)).getFirst();
        assertThat(record.outcome()).isEqualTo(Outcome.WARMING_UP);
        assertThat(requireNonNull(record.market()).bars()).isEqualTo(1);
    }

    @Test
    void holdsWhenItsBarIsMissing() {
        start("a", BTC, Map.of());
        DecisionRecord record = cycle.run(HOUR, CLOSE.plusSeconds(3600)).getFirst();
        assertThat(record.outcome()).isEqualTo(Outcome.DATA_MISSING);
        assertThat(record.reason())
                .isEqualTo(
                        "no bar of BTC-USD closed at 2025-01-01T02:00:00Z; the last closed at"
                                + " 2025-01-01T01:00:00Z");
        assertThat(world.calls).containsExactly("keep 1");
    }

    @Test
    void holdsOnAProductThatIsUnknownOrHasNoBars() {
        Symbol unheard = Symbol.parse("SOL-USD");
        start("a", unheard, Map.of());
        assertThat(decide().reason()).isEqualTo("no bar of SOL-USD has closed yet");
        world.closes(unheard, Bars.at(0, 20));
        assertThat(decide().reason()).isEqualTo("the venue does not know SOL-USD");
        assertThat(decide().outcome()).isEqualTo(Outcome.DATA_MISSING);
    }

    @Test
    void holdsOnAProductThatIsNotPaidInTheReportingCurrency() {
        Symbol cross = Symbol.parse("ETH-BTC");
        world.lists(cross, "0.001", "0.0001");
        world.closes(cross, Bars.at(0, 0.05));
        start("a", cross, Map.of());
        assertThat(decide().outcome()).isEqualTo(Outcome.DATA_MISSING);
    }

    @Test
    void sizesNothingWithoutThePortfolio() {
        world.portfolioGone = "portfolio-manager did not answer in 200 ms";
        start("a", BTC, SELL_ALL);
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.PORTFOLIO_UNAVAILABLE);
        assertThat(record.reason()).contains("did not answer in 200 ms");
        assertThat(world.commands).isEmpty();
    }

    @Test
    void entersNothingWithoutTheRegimeButStillExits() {
        world.regimeGone = "regime-detection is down";
        start("a", BTC, Map.of());
        start("b", BTC, SELL_ALL);
        hold("b", BTC, "3");
        List<DecisionRecord> records = cycle.run(HOUR, CLOSE);
        assertThat(records)
                .extracting(DecisionRecord::outcome)
                .containsExactly(Outcome.REGIME_UNAVAILABLE, Outcome.ORDER_SENT);
        assertThat(world.commands.getFirst().regime()).isEqualTo(Regime.UNKNOWN);
    }

    @Test
    void entersNothingWithoutAReadingOfTheProduct() {
        world.hasReadings = false;
        start("a", BTC, Map.of());
        assertThat(decide().outcome()).isEqualTo(Outcome.REGIME_UNAVAILABLE);
    }

    @Test
    void entersNothingInChoppyCrisisOrUnknownMarketsButStillExits() {
        start("a", BTC, Map.of());
        start("b", BTC, SELL_ALL);
        hold("b", BTC, "3");
        for (Regime regime : List.of(Regime.CHOPPY, Regime.CRISIS, Regime.UNKNOWN)) {
            world.regime = regime;
            assertThat(cycle.run(HOUR, CLOSE))
                    .extracting(DecisionRecord::outcome)
                    .containsExactly(Outcome.REGIME_BLOCKED, Outcome.ORDER_SENT);
        }
        assertThat(world.requests).isEmpty();
    }

    @Test
    void entersNothingWhereTheFamilyHasNoCapital() {
        world.regime = Regime.RANGING;
        start("a", BTC, Map.of());
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.REGIME_BLOCKED);
        assertThat(record.reason())
                .isEqualTo("wants to buy, but MOMENTUM has no capital in RANGING");
    }

    @Test
    void waitsForItsOwnOpenOrder() {
        start("a", BTC, Map.of());
        BotShare share = new BotShare(new BotId("a"), Quantity.of("2"));
        world.openOrders.add(
                new OpenOrder(
                        new ClientOrderId("tw-1"),
                        BTC,
                        Side.BUY,
                        Quantity.of("2"),
                        Price.of("99"),
                        List.of(share)));
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.ORDER_PENDING);
        assertThat(record.reason())
                .isEqualTo("wants to BUY, but its order tw-1 is still open: BUY 2 at 99");
    }

    @Test
    void hasNothingToSellWhenFlat() {
        start("a", BTC, SELL_ALL);
        assertThat(decide().outcome()).isEqualTo(Outcome.NOTHING_TO_SELL);
    }

    @Test
    void leavesAHoldingNearItsTargetAlone() {
        start("a", BTC, Map.of());
        hold("a", BTC, "55");
        DecisionRecord record = decide();
        assertThat(record.outcome()).isEqualTo(Outcome.AT_TARGET);
        assertThat(record.reason())
                .isEqualTo(
                        "wants to BUY, but holds 5500.00 USD against a target of 6000.00 USD,"
                                + " too close to trade with a budget of 6000.00 USD");
    }

    @Test
    void buysTheDifferenceToItsTarget() {
        start("a", BTC, Map.of("strength", "0.5"));
        hold("a", BTC, "10");
        assertThat(decide().wanted()).isEqualTo(Quantity.of("20"));
    }

    @Test
    void neverSellsOnABuySignal() {
        start("a", BTC, Map.of("strength", "0.1"));
        hold("a", BTC, "50");
        assertThat(decide().outcome()).isEqualTo(Outcome.AT_TARGET);
    }

    @Test
    void reducesToTheStrengthOfASellSignal() {
        start("a", BTC, Map.of("action", "-1", "strength", "0.5"));
        hold("a", BTC, "50");
        DecisionRecord record = decide();
        assertThat(record.side()).isEqualTo(Side.SELL);
        assertThat(record.wanted()).isEqualTo(Quantity.of("20"));
        assertThat(record.edge()).isNull();
        assertThat(world.requests).isEmpty();
    }

    @Test
    void leavesAHoldingNearTheStrengthOfASellSignalAlone() {
        start("a", BTC, Map.of("action", "-1", "strength", "0.5"));
        hold("a", BTC, "33");
        assertThat(decide().outcome()).isEqualTo(Outcome.AT_TARGET);
    }

    @Test
    void addsAFixedAmountOnlyAsLongAsTheBudgetHasRoomForAllOfIt() {
        start("a", BTC, Map.of("fixed", "2500"));
        hold("a", BTC, "30");
        assertThat(decide().wanted()).isEqualTo(Quantity.of("25"));
        hold("a", BTC, "40");
        assertThat(decide().outcome()).isEqualTo(Outcome.AT_TARGET);
    }

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

    private DecisionRecord decide() {
        List<DecisionRecord> records = cycle.run(HOUR, CLOSE);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private void start(String bot, Symbol symbol, Map<String, String> parameters) {
        fleet.start(
                new BotConfig(
                        new BotId(bot),
                        "scripted",
                        List.of(symbol),
                        HOUR,
                        new TreeMap<>(parameters)));
    }

    private void hold(String bot, Symbol symbol, String quantity) {
        world.positions.removeIf(each -> each.bot().value().equals(bot));
        world.positions.add(
                new BotPosition(
                        new BotId(bot),
                        symbol,
                        Quantity.of(quantity),
                        Price.of("90"),
                        Bars.START,
                        1,
                        Price.of("90"),
                        Bars.START,
                        Money.usd("0"),
                        Money.usd("0")));
    }
}
