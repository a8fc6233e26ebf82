// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.backtest.setup.BacktestRules;
import dev.tradewind.base.result.Answer;
import dev.tradewind.execution.ExecutionDecision;
import dev.tradewind.execution.ExecutionEngine;
import dev.tradewind.execution.VenueTerms;
import dev.tradewind.execution.order.AppliedUpdate;
import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.OrderIntent;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.planner.FeeSchedule;
import dev.tradewind.execution.planner.PlanRequest;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.risk.GrantVerifier;
import dev.tradewind.portfolio.PortfolioEngine;
import dev.tradewind.strategy.port.CostModel;
import dev.tradewind.strategy.port.Executor;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.simulator.FillModel;
import dev.tradewind.venue.simulator.SimulatedVenue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The execution engine behind the decision path's ports, with the simulated venue as its venue and the
/// portfolio as the listener of its fills.
final class ExecutionPort implements CostModel, Executor {

    private static final int ALL = Integer.MAX_VALUE;

    private final SimulatedVenue venue;
    private final List<Instrument> instruments;
    private final FillModel fills;
    private final ExecutionEngine engine;
    private final PortfolioEngine portfolio;
    private long heard;

    ExecutionPort(
            SimulatedVenue venue,
            List<Instrument> instruments,
            BacktestRules rules,
            GrantVerifier grants,
            PortfolioEngine portfolio) {
        this.venue = venue;
        this.instruments = instruments;
        this.fills = rules.fills();
        this.portfolio = portfolio;
        this.engine = new ExecutionEngine(rules.execution(), grants, terms());
    }

    /// A fill and the order it belongs to.
    record Settled(BookedFill booked, TrackedOrder order) {}

    /// Applies everything the venue has told since the last time and books the fills.
    List<Settled> settle() {
        List<Settled> settled = new ArrayList<>();
        for (Numbered<OrderEvent> numbered : venue.orderEvents(heard, ALL, Duration.ZERO)) {
            heard = numbered.sequence();
            settled.addAll(hear(numbered.event()));
        }
        venue.forgetEvents(heard);
        return settled;
    }

    @Override
    public Answer<CostEstimate> oneWay(CostQuestion question) {
        PlanRequest request =
                new PlanRequest(
                        question.symbol(),
                        question.side(),
                        question.quantity(),
                        question.mid(),
                        question.urgency(),
                        0,
                        false,
                        question.asOf());
        return engine.oneWay(request)
                .map(Answer::of)
                .orElseGet(() -> Answer.unavailable("the venue has no " + question.symbol()));
    }

    @Override
    public Answer<ExecutionReceipt> execute(ExecuteCommand command) {
        return switch (engine.decide(command, venue.now())) {
            case ExecutionDecision.Known(ExecutionReceipt receipt) -> Answer.of(receipt);
            case ExecutionDecision.Settled(ExecutionReceipt receipt) -> {
                engine.remember(command, receipt);
                yield Answer.of(receipt);
            }
            case ExecutionDecision.Send(OrderIntent intent, List<ClientOrderId> cancelFirst) -> {
                cancelFirst.forEach(this::cancel);
                yield Answer.of(send(intent));
            }
            case ExecutionDecision.NotYet(String reason) -> Answer.unavailable(reason);
            case ExecutionDecision.Conflict(String reason) ->
                    throw new IllegalStateException(reason);
        };
    }

    @Override
    public Answer<Boolean> cross(InternalCross cross) {
        portfolio.cross(cross);
        return Answer.of(true);
    }

    private ExecutionReceipt send(OrderIntent intent) {
        engine.begin(intent);
        ClientOrderId id = intent.clientOrderId();
        OrderUpdate answer =
                switch (venue.submit(intent.request())) {
                    case SubmitResult.Accepted accepted ->
                            new OrderUpdate.Accepted(id, accepted.venueOrderId());
                    case SubmitResult.Rejected rejected ->
                            new OrderUpdate.Rejected(id, rejected.code(), rejected.reason());
                };
        AppliedUpdate applied = apply(answer);
        return ExecutionEngine.receipt(applied.order());
    }

    private void cancel(ClientOrderId id) {
        apply(new OrderUpdate.CancelRequested(id, "a sale of ours would meet it"));
        venue.cancel(id);
    }

    private List<Settled> hear(OrderEvent event) {
        OrderUpdate update =
                switch (event) {
                    case OrderEvent.Accepted accepted ->
                            new OrderUpdate.Accepted(
                                    accepted.clientOrderId(), accepted.venueOrderId());
                    case OrderEvent.Filled filled -> new OrderUpdate.Filled(filled.fill());
                    case OrderEvent.Cancelled cancelled ->
                            new OrderUpdate.Cancelled(
                                    cancelled.clientOrderId(), cancelled.reason());
                    case OrderEvent.Expired expired ->
                            new OrderUpdate.Expired(expired.clientOrderId());
                    case OrderEvent.TimeAdvanced _ -> null;
                };
        if (update == null) {
            engine.terms(terms());
            return List.of();
        }
        AppliedUpdate applied = apply(update);
        BookedFill booked = applied.fill();
        return booked == null ? List.of() : List.of(new Settled(booked, applied.order()));
    }

    private AppliedUpdate apply(OrderUpdate update) {
        AppliedUpdate applied = engine.apply(update, venue.now()).orElseThrow();
        BookedFill booked = applied.fill();
        if (booked != null) {
            portfolio.book(booked.fill(), booked.shares());
        }
        tell(applied.order());
        return applied;
    }

    private void tell(TrackedOrder order) {
        if (!order.isOpen()) {
            portfolio.orderClosed(order.clientOrderId());
            return;
        }
        portfolio.orderUpdated(
                new OpenOrder(
                        order.clientOrderId(),
                        order.intent().request().symbol(),
                        order.side(),
                        order.remaining(),
                        order.intent().request().limitPrice(),
                        order.remainingShares()));
    }

    private VenueTerms terms() {
        FeeRates rates = venue.feeRates();
        return new VenueTerms(
                instruments,
                new FeeSchedule(rates.tier(), rates.makerFraction(), rates.takerFraction()),
                symbol -> fills.halfSpreadBps(symbol).doubleValue());
    }
}
