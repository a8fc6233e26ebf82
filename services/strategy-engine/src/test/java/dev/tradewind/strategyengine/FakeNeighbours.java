// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.execution.PlanStyle;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.regime.Direction;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.serviceapi.execution.CrossAnswer;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.execution.PlanAnswer;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.regime.RegimeAnswer;
import dev.tradewind.serviceapi.regime.RegimeBatch;
import dev.tradewind.serviceapi.regime.RegimeBatchRequest;
import dev.tradewind.serviceapi.regime.RegimeClient;
import dev.tradewind.serviceapi.risk.RiskClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Regime, portfolio, risk and execution over real HTTP, with answers a test can set: a ranging
/// market, 10,000 USD, risk that grants everything and execution that sends everything.
final class FakeNeighbours {

    final List<ExecuteCommand> commands = new CopyOnWriteArrayList<>();
    final List<BotPosition> positions = new CopyOnWriteArrayList<>();
    final AtomicInteger notYet = new AtomicInteger();
    volatile boolean isRiskDown;
    volatile boolean isRegimeDown;

    ServiceDefinition[] definitions() {
        return new ServiceDefinition[] {regime(), portfolio(), risk(), execution()};
    }

    private ServiceDefinition regime() {
        return new ServiceDefinition(
                RegimeClient.SERVICE,
                8002,
                List.of(),
                context -> context.router().post("/api/v1/regime/batch", this::regimes));
    }

    private ServiceDefinition portfolio() {
        return new ServiceDefinition(
                PortfolioClient.SERVICE,
                8006,
                List.of(),
                context -> context.router().get("/api/v1/snapshot", this::snapshot));
    }

    private ServiceDefinition risk() {
        return new ServiceDefinition(
                RiskClient.SERVICE,
                8003,
                List.of(),
                context -> context.router().post("/api/v1/risk/approve-trade", this::decide));
    }

    private ServiceDefinition execution() {
        return new ServiceDefinition(
                ExecutionClient.SERVICE,
                8004,
                List.of(),
                context ->
                        context.router()
                                .post("/api/v1/execution/plan", _ -> Response.json(plan()))
                                .post("/api/v1/execution/execute", this::execute)
                                .post("/api/v1/execution/cross", FakeNeighbours::cross));
    }

    private Response regimes(Request request) {
        if (isRegimeDown) {
            throw ProblemException.of(ProblemCode.UNAVAILABLE, "the classifier is gone");
        }
        waitForInstant();
        RegimeBatchRequest batch = request.body(RegimeBatchRequest.class);
        List<RegimeAnswer> readings =
                batch.symbols().stream()
                        .map(symbol ->
                                new RegimeReading(
                                        symbol,
                                        Timeframe.ONE_HOUR,
                                        batch.asOf(),
                                        Regime.RANGING,
                                        Direction.NONE,
                                        0.8,
                                        Optional.empty(),
                                        0.1,
                                        batch.asOf(),
                                        new TreeMap<>(),
                                        List.of("by hand"),
                                        "fake-1"))
                        .map(reading -> RegimeAnswer.of(reading, 0))
                        .toList();
        return Response.json(new RegimeBatch(batch.timeframe(), batch.asOf(), readings, List.of()));
    }

    private Response snapshot(Request request) {
        waitForInstant();
        Money equity = Money.usd("10000");
        return Response.json(
                new PortfolioSnapshot(
                        request.query("asOf", Instant::parse).orElseThrow(),
                        Asset.USD,
                        equity,
                        equity,
                        equity,
                        BigDecimal.ZERO,
                        equity,
                        List.of(),
                        positions,
                        List.of()));
    }

    private void waitForInstant() {
        if (notYet.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw ProblemException.of(ProblemCode.NOT_YET, "this instant is not there yet");
        }
    }

    private Response decide(Request request) {
        if (isRiskDown) {
            throw ProblemException.of(ProblemCode.UNAVAILABLE, "risk is halted for the test");
        }
        TradeRequest trade = request.body(TradeRequest.class);
        Grant grant =
                new Grant(
                        "grant-" + trade.requestId(),
                        trade.requestId(),
                        trade.symbol(),
                        trade.side(),
                        trade.quantity(),
                        trade.referencePrice(),
                        trade.referencePrice(),
                        trade.asOf(),
                        trade.asOf().plusSeconds(5),
                        "signed");
        return Response.json(new RiskDecision.Approved(trade.requestId(), List.of(), grant));
    }

    private Response execute(Request request) {
        ExecuteCommand command = request.body(ExecuteCommand.class);
        commands.add(command);
        return Response.json(
                new ExecutionReceipt(
                        command.decisionKey(),
                        ExecutionReceipt.Status.SENT,
                        null,
                        "tw-" + command.decisionKey(),
                        null,
                        "sent"));
    }

    private static Response cross(Request request) {
        return Response.json(new CrossAnswer(request.body(InternalCross.class).crossId(), false));
    }

    private static PlanAnswer plan() {
        return new PlanAnswer(
                new CostEstimate(8, 1, 0, "fake"),
                new ExecutionPlan(PlanStyle.WAIT, "only asked", List.of(), null));
    }
}
