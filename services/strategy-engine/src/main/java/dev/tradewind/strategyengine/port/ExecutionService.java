// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.http.Problem;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.serviceapi.execution.CrossAnswer;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.execution.PlanAnswer;
import dev.tradewind.serviceapi.execution.PlanQuestion;
import dev.tradewind.strategy.port.CostModel;
import dev.tradewind.strategy.port.Executor;

/// Costs and orders at the execution engine. What provably was not sent is unavailable; an order
/// whose answer was lost is a receipt with status UNKNOWN, which execution resolves.
public record ExecutionService(ExecutionClient client, Patience patience)
        implements CostModel, Executor {

    @Override
    public Answer<CostEstimate> oneWay(CostQuestion question) {
        PlanQuestion plan =
                new PlanQuestion(
                        question.symbol(),
                        question.side(),
                        question.quantity(),
                        question.mid(),
                        question.urgency(),
                        0,
                        question.asOf());
        CallResult<PlanAnswer> result = patience.once(() -> client.plan(plan));
        return result.answer()
                .map(PlanAnswer::estimate)
                .map(Answer::of)
                .orElseGet(() -> Answer.unavailable("execution-engine " + result.summary()));
    }

    @Override
    public Answer<ExecutionReceipt> execute(ExecuteCommand command) {
        return switch (patience.once(() -> client.execute(command))) {
            case CallResult.Answered<ExecutionReceipt>(int _, ExecutionReceipt receipt) ->
                    Answer.of(receipt);
            case CallResult.Refused<ExecutionReceipt>(Problem problem) ->
                    Answer.of(
                            withoutOrder(
                                    command,
                                    ExecutionReceipt.Status.REFUSED,
                                    problem.code().name(),
                                    problem.detail()));
            case CallResult.NotSent<ExecutionReceipt>(String reason) ->
                    Answer.unavailable("execution-engine: " + reason);
            case CallResult.OutcomeUnknown<ExecutionReceipt>(String reason) ->
                    Answer.of(
                            withoutOrder(
                                    command,
                                    ExecutionReceipt.Status.UNKNOWN,
                                    "ANSWER_LOST",
                                    reason));
        };
    }

    @Override
    public Answer<Boolean> cross(InternalCross cross) {
        CallResult<CrossAnswer> result = patience.once(() -> client.cross(cross));
        return switch (result) {
            case CallResult.Answered<CrossAnswer> _ -> Answer.of(true);
            case CallResult.Refused<CrossAnswer> _ -> Answer.of(false);
            case CallResult.NotSent<CrossAnswer> _, CallResult.OutcomeUnknown<CrossAnswer> _ ->
                    Answer.unavailable("execution-engine " + result.summary());
        };
    }

    private static ExecutionReceipt withoutOrder(
            ExecuteCommand command, ExecutionReceipt.Status status, String code, String reason) {
        return new ExecutionReceipt(command.decisionKey(), status, null, null, code, reason);
    }
}
