// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.serviceapi.strategy.AllocationAnswer;
import dev.tradewind.serviceapi.strategy.BotState;
import dev.tradewind.serviceapi.strategy.BotView;
import dev.tradewind.serviceapi.strategy.BotsAnswer;
import dev.tradewind.serviceapi.strategy.CyclesAnswer;
import dev.tradewind.serviceapi.strategy.DecisionAnswer;
import dev.tradewind.serviceapi.strategy.DecisionQuery;
import dev.tradewind.serviceapi.strategy.DecisionRecordsAnswer;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.DecisionsAnswer;
import dev.tradewind.serviceapi.strategy.SignalsAnswer;
import dev.tradewind.serviceapi.strategy.StrategiesAnswer;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, bars would close without decisions, or decisions would be lost, doubled or left
/// unexplained.
class StrategyEngineServiceTest {

    private static final String FLEET =
            """
            {"bots": [{
                "id": "dip", "strategy": "rsi-mean-reversion", "symbols": ["BTC-USD"],
                "timeframe": "1h",
                "parameters": {"rsi_period": "3", "atr_period": "3", "mean_bars": "5"}}]}
            """;

    @TempDir Path folder;

    private final FakeGateway gateway = new FakeGateway();
    private final FakeNeighbours neighbours = new FakeNeighbours();
    private ServiceHarness harness;

    @BeforeEach
    void startServices() throws IOException {
        Files.writeString(folder.resolve("bots.json"), FLEET);
        harness = start();
    }

    @AfterEach
    void stopServices() {
        harness.close();
    }

    private ServiceHarness start() {
        List<ServiceDefinition> services = new ArrayList<>();
        services.add(StrategyEngineService.definition());
        services.add(gateway.definition());
        services.addAll(List.of(neighbours.definitions()));
        return ServiceHarness.start(
                folder,
                List.of(
                        "bots.file=" + folder.resolve("bots.json"),
                        "strategy.answer-wait=2s",
                        "strategy.order-wait=5s"),
                services.toArray(ServiceDefinition[]::new));
    }

    /// Closes a bar and waits until the service has finished the instant.
    private DecisionRecord decide(double close) {
        return decisionAt(gateway.close(close));
    }

    private DecisionRecord decisionAt(Instant instant) {
        harness.await("instant " + instant, () -> gateway.acknowledged.contains(instant));
        return harness.get("/api/v1/decisions/dip@BTC-USD@" + instant)
                .as(DecisionAnswer.class)
                .decision();
    }

    private DecisionRecord buyADip() {
        gateway.tellHistory(100, 100, 100, 100, 100);
        assertThat(decide(100).outcome()).isEqualTo(Outcome.NO_SIGNAL);
        return decide(90);
    }

    @Test
    void decidesOnEveryClosedInstantAndLetsTheMarketGoOn() {
        DecisionRecord bought = buyADip();
        assertThat(bought.outcome()).isEqualTo(Outcome.ORDER_SENT);
        ExecuteCommand command = neighbours.commands.getFirst();
        assertThat(command.decisionKey()).isEqualTo("BTC-USD.1h.1735714800.BN");
        assertThat(command.quantity()).isEqualTo(Quantity.of("55.5555"));
        assertThat(command.grant()).isNotNull();
    }

    @Test
    void explainsADecisionInPlainWords() {
        DecisionRecord bought = buyADip();
        DecisionAnswer answer =
                harness.get("/api/v1/decisions/" + bought.id()).as(DecisionAnswer.class);
        assertThat(answer.decision()).isEqualTo(bought);
        assertThat(answer.explanation().getFirst())
                .isEqualTo(
                        "2025-01-01T07:00:00Z dip (rsi-mean-reversion) on BTC-USD 1h: ORDER_SENT");
        assertThat(harness.get("/api/v1/decisions/nobody@BTC-USD@now").status()).isEqualTo(404);
    }

    @Test
    void findsDecisionsByBotProductTimeAndOutcome() {
        buyADip();
        String query = "/api/v1/decisions?bot=dip&symbol=BTC-USD&outcome=ORDER_SENT,RISK_DENIED";
        DecisionsAnswer found = harness.get(query).as(DecisionsAnswer.class);
        assertThat(found.decisions()).hasSize(1);
        assertThat(found.isCut()).isFalse();
        assertThat(newest("?from=2025-01-01T07:00:00Z").decisions()).hasSize(1);
        assertThat(newest("?to=2025-01-01T06:00:00Z").decisions()).hasSize(1);
        assertThat(newest("?limit=1").isCut()).isTrue();
        assertThat(newest("?limit=1").decisions().getFirst().outcome())
                .isEqualTo(Outcome.ORDER_SENT);
        assertThat(newest("?bot=other").decisions()).isEmpty();
        assertThat(harness.get("/api/v1/decisions?outcome=BOUGHT").status()).isEqualTo(404);
        assertThat(harness.get("/api/v1/decisions?symbol=BTC").status()).isEqualTo(400);
    }

    private DecisionsAnswer newest(String query) {
        return harness.get("/api/v1/decisions" + query).as(DecisionsAnswer.class);
    }

    @Test
    void exportsWholeDecisionsInTheOrderTheyWereMade() {
        DecisionRecord bought = buyADip();
        DecisionRecordsAnswer first = export(0, 1);
        assertThat(first.decisions()).hasSize(1);
        DecisionRecordsAnswer second = export(first.next(), 10);
        assertThat(second.decisions()).containsExactly(bought);
        assertThat(export(second.next(), 10).decisions()).isEmpty();
    }

    private DecisionRecordsAnswer export(long after, int limit) {
        return harness.get("/api/v1/decision-records?after=" + after + "&limit=" + limit)
                .as(DecisionRecordsAnswer.class);
    }

    @Test
    void tellsItsFeedWhatWasDecided() {
        buyADip();
        String events = harness.get("/events?after=0&limit=100").body();
        assertThat(events)
                .contains("\"type\":\"decisions_recorded\"", "\"type\":\"cycle_completed\"")
                .contains("\"traded\":1");
    }

    @Test
    void measuresFromTheCloseToTheLastOrder() {
        buyADip();
        CyclesAnswer cycles = harness.get("/api/v1/cycles").as(CyclesAnswer.class);
        assertThat(cycles.cycles()).hasSize(2);
        assertThat(cycles.cycles().getFirst().traded()).isEqualTo(1);
        assertThat(cycles.cycles().getFirst().closeToOrders()).isPositive();
    }

    @Test
    void waitsForAnswersThatAreNotThereYet() {
        gateway.tellHistory(100, 100, 100, 100, 100);
        neighbours.notYet.set(4);
        assertThat(decide(90).outcome()).isEqualTo(Outcome.ORDER_SENT);
        assertThat(neighbours.notYet).hasValue(0);
    }

    @Test
    void buysNothingWithoutRiskOrRegime() {
        gateway.tellHistory(100, 100, 100, 100, 100);
        neighbours.isRiskDown = true;
        assertThat(decide(90).outcome()).isEqualTo(Outcome.RISK_UNAVAILABLE);
        neighbours.isRegimeDown = true;
        DecisionRecord blind = decide(80);
        assertThat(blind.outcome()).isEqualTo(Outcome.REGIME_UNAVAILABLE);
        assertThat(blind.reason()).startsWith("wants to buy, but the regime is unknown: ");
        assertThat(neighbours.commands).isEmpty();
    }

    @Test
    void sellsWithoutRisk() {
        gateway.tellHistory(100, 100, 100, 100, 100);
        neighbours.isRiskDown = true;
        Price entry = Price.of("200");
        neighbours.positions.add(
                new BotPosition(
                        new BotId("dip"),
                        FakeGateway.BTC,
                        Quantity.of("2"),
                        entry,
                        FakeGateway.START,
                        1,
                        entry,
                        FakeGateway.START,
                        Money.usd("0"),
                        Money.usd("0")));
        assertThat(decide(90).outcome()).isEqualTo(Outcome.ORDER_SENT);
        assertThat(neighbours.commands.getFirst().side()).isEqualTo(Side.SELL);
        assertThat(neighbours.commands.getFirst().grant()).isNull();
    }

    @Test
    void declaresAMissingBar() {
        gateway.tellHistory(100, 100, 100, 100, 100);
        Instant empty = gateway.closeNothing(1);
        assertThat(decisionAt(empty).outcome()).isEqualTo(Outcome.DATA_MISSING);
    }

    @Test
    void goesOnWhereItLeftOffAfterARestart() {
        DecisionRecord bought = buyADip();
        harness.close();
        gateway.acknowledged.clear();
        harness = start();
        harness.await("the last word again", () -> gateway.acknowledged.contains(bought.asOf()));
        DecisionRecord next = decide(85);
        assertThat(requireNonNull(next.market()).bars()).isEqualTo(8);
        assertThat(export(0, 10).decisions()).hasSize(3);
    }

    @Test
    void asksAgainUnderTheSameNamesWhenAnInstantIsLostBeforeItIsKept() {
        buyADip();
        harness.service("strategy-engine")
                .database()
                .useTransaction(transaction -> {
                    for (String table : List.of("decision", "cycle", "progress")) {
                        int rows = transaction.execute("DELETE FROM strategy_engine_" + table);
                        assertThat(rows).isPositive();
                    }
                });
        ExecuteCommand sent = neighbours.commands.getFirst();
        harness.close();
        gateway.acknowledged.clear();
        harness = start();
        harness.await(
                "both instants again", () -> gateway.acknowledged.stream().distinct().count() == 2);
        assertThat(neighbours.commands).containsExactly(sent, sent);
    }

    @Test
    void addsChangesStartsStopsAndRemovesBots() {
        BotConfig bot = bot("second", Map.of());
        assertThat(harness.post("/api/v1/bots", bot).status()).isEqualTo(201);
        assertThat(harness.post("/api/v1/bots", bot).status()).isEqualTo(409);
        BotConfig other = bot("second", Map.of("mean_bars", "9"));
        assertThat(harness.put("/api/v1/bots/second", other).as(BotView.class).bot())
                .isEqualTo(other);
        assertThat(command("second", "start").state()).isEqualTo(BotState.RUNNING);
        assertThat(command("second", "start").state()).isEqualTo(BotState.RUNNING);
        assertThat(harness.put("/api/v1/bots/second", other).status()).isEqualTo(409);
        assertThat(harness.delete("/api/v1/bots/second").status()).isEqualTo(409);
        assertThat(command("second", "stop").state()).isEqualTo(BotState.STOPPED);
        assertThat(command("second", "stop").state()).isEqualTo(BotState.STOPPED);
        assertThat(harness.delete("/api/v1/bots/second").status()).isEqualTo(204);
        assertThat(harness.get("/api/v1/bots/second").status()).isEqualTo(404);
    }

    private BotView command(String bot, String command) {
        return harness.post("/api/v1/bots/" + bot + "/" + command, Map.of()).as(BotView.class);
    }

    @Test
    void onlyRunningBotsDecide() {
        command("dip", "stop");
        gateway.tellHistory(100, 100, 100, 100, 100);
        Instant instant = gateway.close(90);
        harness.await("instant", () -> gateway.acknowledged.contains(instant));
        assertThat(export(0, 10).decisions()).isEmpty();
        command("dip", "start");
        assertThat(decide(85).outcome()).isEqualTo(Outcome.ORDER_SENT);
    }

    @Test
    void refusesABotThatCannotRunAndSaysWhy() {
        HarnessReply reply = harness.post("/api/v1/bots", bot("odd", Map.of("mean_bars", "1")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .contains("bot odd: parameter mean_bars must be within 5..1000 bars: 1");
        HarnessReply renamed = harness.put("/api/v1/bots/dip", bot("odd", Map.of()));
        assertThat(renamed.status()).isEqualTo(400);
        HarnessReply unknown = harness.get("/api/v1/bots/nobody");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"valid\":[\"dip\"]");
    }

    @Test
    void listsBotsWithTheirNewestDecisionAndSignal() {
        DecisionRecord bought = buyADip();
        BotsAnswer bots = harness.get("/api/v1/bots").as(BotsAnswer.class);
        assertThat(bots.bots()).hasSize(1);
        assertThat(bots.bots().getFirst().latest().getFirst().id()).isEqualTo(bought.id());
        SignalsAnswer signals = harness.get("/api/v1/signals/dip").as(SignalsAnswer.class);
        assertThat(signals.signals().getFirst().signal()).isEqualTo(bought.signal());
    }

    @Test
    void describesStrategiesAndTheDivisionOfCapital() {
        StrategiesAnswer strategies = harness.get("/api/v1/strategies").as(StrategiesAnswer.class);
        assertThat(strategies.strategies()).hasSize(4);
        AllocationAnswer allocation = harness.get("/api/v1/allocation").as(AllocationAnswer.class);
        assertThat(allocation.regimes()).hasSize(5);
        assertThat(allocation.regimes().get(1).cash()).isEqualByComparingTo("0.5");
    }

    @Test
    void streamsDecisionsAsTheyAreMade() {
        URI stream = URI.create(harness.uri() + "/api/v1/decisions/stream?bot=dip");
        gateway.tellHistory(100, 100, 100, 100, 100);
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                stream.toURL().openStream(), StandardCharsets.UTF_8))) {
            decide(90);
            String event =
                    reader.lines()
                            .filter(line -> line.startsWith("data:"))
                            .findFirst()
                            .orElseThrow();
            assertThat(event).contains("\"id\":\"dip@BTC-USD@2025-01-01T06:00:00Z\"");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void answersItsTypedClient() {
        DecisionRecord bought = buyADip();
        StrategyClient client =
                new StrategyClient(
                        harness.service("strategy-engine").client(StrategyClient.SERVICE));
        BotId dip = new BotId("dip");
        assertThat(client.bots().orThrow().bots()).hasSize(1);
        assertThat(client.bot(dip).orThrow().state()).isEqualTo(BotState.RUNNING);
        assertThat(client.strategies().orThrow().strategies()).hasSize(4);
        assertThat(client.signals(dip).orThrow().signals()).hasSize(1);
        assertThat(client.allocation().orThrow().regimes()).hasSize(5);
        assertThat(client.decision(bought.id()).orThrow().decision()).isEqualTo(bought);
        assertThat(client.decisionRecords(0, 10).orThrow().decisions()).hasSize(2);
        assertThat(client.cycles(1).orThrow().cycles()).hasSize(1);
        DecisionQuery trades =
                new DecisionQuery(
                        dip,
                        FakeGateway.BTC,
                        bought.asOf(),
                        bought.asOf(),
                        List.of(Outcome.ORDER_SENT, Outcome.CROSSED_INTERNALLY),
                        5);
        assertThat(client.decisions(trades).orThrow().decisions())
                .containsExactly(DecisionSummary.of(bought));
        assertThat(client.decisions(DecisionQuery.newest(5)).orThrow().decisions()).hasSize(2);
        assertThat(client.stop(dip).orThrow().state()).isEqualTo(BotState.STOPPED);
        BotConfig other = bot("dip", Map.of("mean_bars", "9"));
        assertThat(client.replace(other).orThrow().bot()).isEqualTo(other);
        assertThat(client.remove(dip).orThrow()).isEmpty();
        assertThat(client.add(other).orThrow().state()).isEqualTo(BotState.STOPPED);
        assertThat(client.start(dip).orThrow().state()).isEqualTo(BotState.RUNNING);
    }

    @Test
    void documentsEveryEndpoint() {
        assertThat(
                        ApiDocument.ofService("strategy-engine")
                                .differencesTo(harness.service("strategy-engine").router()))
                .isEmpty();
    }

    private static BotConfig bot(String name, Map<String, String> parameters) {
        return new BotConfig(
                new BotId(name),
                "rsi-mean-reversion",
                List.of(FakeGateway.BTC),
                Timeframe.ONE_HOUR,
                new TreeMap<>(parameters));
    }
}
