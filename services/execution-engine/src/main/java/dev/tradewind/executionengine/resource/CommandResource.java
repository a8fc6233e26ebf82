// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.resource;

import dev.tradewind.execution.planner.PlanRequest;
import dev.tradewind.executionengine.desk.Cancellations;
import dev.tradewind.executionengine.desk.Opening;
import dev.tradewind.executionengine.desk.TradingDesk;
import dev.tradewind.executionengine.desk.TradingDesk.Crossing;
import dev.tradewind.executionengine.desk.TradingDesk.Execution;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.StoreException;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.serviceapi.execution.CancelAllCommand;
import dev.tradewind.serviceapi.execution.CancelCommand;
import dev.tradewind.serviceapi.execution.CrossAnswer;
import dev.tradewind.serviceapi.execution.PlanQuestion;
import dev.tradewind.serviceapi.execution.ResumeAnswer;
import dev.tradewind.serviceapi.execution.ResumeCommand;
import java.util.Optional;
import java.util.function.Supplier;

/// Plans, executes, crosses and cancels. A refusal by a rule of trading is a receipt; a command
/// that cannot be answered now is a problem, and then provably nothing was sent.
public final class CommandResource {

    private final TradingDesk desk;
    private final Cancellations cancellations;
    private final Opening opening;

    public CommandResource(TradingDesk desk, Cancellations cancellations, Opening opening) {
        this.desk = desk;
        this.cancellations = cancellations;
        this.opening = opening;
    }

    /// Adds the endpoints to a router.
    public void publish(Router router) {
        router.post("/api/v1/execution/plan", this::plan)
                .post("/api/v1/execution/execute", this::execute)
                .post("/api/v1/execution/cross", this::cross)
                .post("/api/v1/execution/cancel", this::cancel)
                .post("/api/v1/execution/cancel-all", this::cancelAll)
                .post("/api/v1/execution/resume", this::resume);
    }

    private Response plan(Request request) {
        PlanQuestion question = request.body(PlanQuestion.class);
        requireOpen();
        PlanRequest trade =
                new PlanRequest(
                        question.symbol(),
                        question.side(),
                        question.quantity(),
                        question.mid(),
                        question.urgency(),
                        question.expectedEdgeBps(),
                        question.side() == Side.SELL,
                        question.asOf());
        return desk.preview(trade)
                .map(Response::json)
                .orElseThrow(() -> unknownSymbol(question.symbol()));
    }

    private Response execute(Request request) {
        ExecuteCommand command = request.body(ExecuteCommand.class);
        requireOpen();
        return switch (durably(() -> desk.execute(command))) {
            case Execution.Answered(ExecutionReceipt receipt) -> Response.json(receipt);
            case Execution.Conflict(String reason) ->
                    throw ProblemException.ofField(
                            ProblemCode.IDEMPOTENCY_KEY_REUSED, "decisionKey", reason);
            case Execution.NotYet(String reason) ->
                    throw ProblemException.of(ProblemCode.NOT_YET, reason);
        };
    }

    private Response cross(Request request) {
        InternalCross cross = request.body(InternalCross.class);
        requireOpen();
        if (!desk.symbols().contains(cross.symbol())) {
            throw unknownSymbol(cross.symbol());
        }
        return switch (durably(() -> desk.cross(cross))) {
            case Crossing.Booked(boolean before) ->
                    Response.json(new CrossAnswer(cross.crossId(), before));
            case Crossing.Conflict(String reason) ->
                    throw ProblemException.ofField(
                            ProblemCode.IDEMPOTENCY_KEY_REUSED, "crossId", reason);
            case Crossing.NotYet(String reason) ->
                    throw ProblemException.of(ProblemCode.NOT_YET, reason);
        };
    }

    private Response cancel(Request request) {
        CancelCommand command = request.body(CancelCommand.class);
        return cancellations
                .cancel(command.clientOrderId(), command.reason())
                .map(Response::json)
                .orElseThrow(() -> Orders.unknown(command.clientOrderId().value()));
    }

    private Response cancelAll(Request request) {
        CancelAllCommand command = request.body(CancelAllCommand.class);
        return Response.json(
                cancellations.cancelAll(Optional.ofNullable(command.symbol()), command.reason()));
    }

    private Response resume(Request request) {
        ResumeCommand command = request.body(ResumeCommand.class);
        requireOpen();
        boolean wasHalted = durably(() -> desk.resume(command.symbol(), command.reason()));
        return Response.json(new ResumeAnswer(command.symbol(), wasHalted));
    }

    private void requireOpen() {
        opening.obstacle()
                .ifPresent(waitsFor -> {
                    throw ProblemException.of(
                            ProblemCode.UNAVAILABLE, "not reconciled yet: " + waitsFor);
                });
    }

    private ProblemException unknownSymbol(Symbol symbol) {
        return ProblemException.unknownResource(
                "symbol",
                symbol.toString(),
                desk.symbols().stream().map(Symbol::toString).toList());
    }

    private static <T> T durably(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException problem) {
            throw ProblemException.of(
                    ProblemCode.UNAVAILABLE, "the store cannot keep it: " + problem.getMessage());
        }
    }
}
