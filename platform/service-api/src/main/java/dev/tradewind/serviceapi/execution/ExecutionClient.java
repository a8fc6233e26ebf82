// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import java.util.Optional;

/// Asks the execution engine. Commands carry their own key and may be repeated: the same key has
/// one effect. A command for an instant that the venue's clock has not told yet is refused with
/// `NOT_YET`. Safe from any thread.
public final class ExecutionClient {

    /// The service's name.
    public static final String SERVICE = "execution-engine";

    private final ServiceClient service;

    /// @param service the framework's client of [#SERVICE]
    public ExecutionClient(ServiceClient service) {
        this.service = service;
    }

    /// What a trade would cost and how it would be worked.
    public CallResult<PlanAnswer> plan(PlanQuestion question) {
        return service.post("/api/v1/execution/plan")
                .body(question)
                .asRead()
                .send(PlanAnswer.class);
    }

    /// Plans and sends one order; refusals are receipts, not problems.
    public CallResult<ExecutionReceipt> execute(ExecuteCommand command) {
        return service.post("/api/v1/execution/execute")
                .body(command)
                .idempotencyKey(command.decisionKey())
                .send(ExecutionReceipt.class);
    }

    /// Books a trade between our own bots.
    public CallResult<CrossAnswer> cross(InternalCross cross) {
        return service.post("/api/v1/execution/cross")
                .body(cross)
                .idempotencyKey(cross.crossId())
                .send(CrossAnswer.class);
    }

    /// The newest orders, at most `limit`, only those in a state or product if given.
    public CallResult<OrdersAnswer> orders(
            Optional<OrderState> state, Optional<Symbol> symbol, int limit) {
        return service.get("/api/v1/execution/orders")
                .query("state", state)
                .query("symbol", symbol)
                .query("limit", limit)
                .send(OrdersAnswer.class);
    }

    /// One order with its command, plan and fills.
    public CallResult<OrderAnswer> order(ClientOrderId id) {
        return service.get("/api/v1/execution/{clientOrderId}", id).send(OrderAnswer.class);
    }

    /// The newest fills, at most `limit`.
    public CallResult<FillsAnswer> fills(int limit) {
        return service.get("/api/v1/execution/fills").query("limit", limit).send(FillsAnswer.class);
    }

    /// What finished orders cost, details of at most `limit`.
    public CallResult<CostsAnswer> costs(int limit) {
        return service.get("/api/v1/execution/costs").query("limit", limit).send(CostsAnswer.class);
    }

    public CallResult<MakerRatioAnswer> makerRatio() {
        return service.get("/api/v1/execution/maker-ratio").send(MakerRatioAnswer.class);
    }

    /// Asks the venue to cancel one order.
    public CallResult<CancelAnswer> cancel(CancelCommand command) {
        return service.post("/api/v1/execution/cancel")
                .body(command)
                .idempotencyKey("cancel-" + command.clientOrderId())
                .send(CancelAnswer.class);
    }

    /// Asks the venue to cancel every open order, or those of one product.
    public CallResult<CancelAnswer> cancelAll(CancelAllCommand command) {
        return service.post("/api/v1/execution/cancel-all").body(command).send(CancelAnswer.class);
    }

    /// The last comparison with the venue.
    public CallResult<ReconciliationAnswer> reconciliation() {
        return service.get("/api/v1/execution/reconciliation").send(ReconciliationAnswer.class);
    }

    /// The last comparison that `trigger` caused.
    public CallResult<ReconciliationAnswer> reconciliation(ReconciliationTrigger trigger) {
        return service.get("/api/v1/execution/reconciliation")
                .query("trigger", trigger)
                .send(ReconciliationAnswer.class);
    }
}
