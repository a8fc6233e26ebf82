// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.strategy.Bars;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, the system would decide on what it must not, or fail to say why it did not.
class DecisionCycleTest extends CycleScenario {

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
}
