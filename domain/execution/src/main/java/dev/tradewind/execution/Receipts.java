// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.gate.Refusal;
import dev.tradewind.execution.gate.Refusal.Code;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.ExecutionReceipt.Status;
import org.jspecify.annotations.Nullable;

/// Answers to commands.
final class Receipts {

    private Receipts() {}

    static ExecutionReceipt waiting(ExecuteCommand command, ExecutionPlan plan) {
        return new ExecutionReceipt(
                command.decisionKey(), Status.WAITING, plan, null, null, plan.reason());
    }

    static ExecutionReceipt refused(
            ExecuteCommand command, @Nullable ExecutionPlan plan, Refusal refusal) {
        return new ExecutionReceipt(
                command.decisionKey(),
                Status.REFUSED,
                plan,
                null,
                refusal.code().name(),
                refusal.reason());
    }

    static ExecutionReceipt of(TrackedOrder order) {
        String note = order.note() == null ? order.state().name() : order.note();
        return switch (order.state()) {
            case INTENT, SENDING, UNKNOWN -> answer(order, Status.UNKNOWN, null, note);
            case DENIED, REJECTED -> answer(order, Status.REFUSED, Code.VENUE_REJECTED, note);
            case NOT_SENT, NOT_CREATED ->
                    answer(order, Status.REFUSED, Code.VENUE_UNAVAILABLE, note);
            case OPEN, PARTIAL, PENDING_CANCEL, FILLED, CANCELLED, EXPIRED, FAILED_AT_VENUE ->
                    answer(order, Status.SENT, null, order.intent().plan().reason());
        };
    }

    private static ExecutionReceipt answer(
            TrackedOrder order, Status status, @Nullable Code code, String reason) {
        return new ExecutionReceipt(
                order.intent().command().decisionKey(),
                status,
                order.intent().plan(),
                order.clientOrderId().value(),
                code == null ? null : code.name(),
                reason);
    }
}
