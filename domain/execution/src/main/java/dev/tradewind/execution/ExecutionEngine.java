// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.ExecutionState.SettledCommand;
import dev.tradewind.execution.gate.LastHop;
import dev.tradewind.execution.gate.Refusal;
import dev.tradewind.execution.order.AppliedUpdate;
import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.OrderIntent;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.order.Transition;
import dev.tradewind.execution.planner.ExecutionPlanner;
import dev.tradewind.execution.planner.PlanRequest;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.risk.GrantVerifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Decides what may be sent to the venue and keeps what became of it.
///
/// The caller's part, in this order: [#decide]; make the intent durable; [#begin]; send; [#apply]
/// the answer and, as they come, the venue's events. A buy needs a grant; a sale needs the proof
/// that it only reduces, and a grant adds nothing to it (spot). `now` is market time, the venue's
/// clock. One thread owns it.
public final class ExecutionEngine {

    private final ExecutionPlanner planner;
    private final Admission admission;
    private final OrderRegister register = new OrderRegister();
    private final Map<String, SettledCommand> settled = new LinkedHashMap<>();
    private final TreeMap<Symbol, String> halts = new TreeMap<>();
    private VenueTerms terms;

    public ExecutionEngine(ExecutionConfig config, GrantVerifier verifier, VenueTerms terms) {
        this.planner = new ExecutionPlanner(config.planner(), config.limits());
        this.admission =
                new Admission(register, verifier, config.limits(), new LastHop(config.limits()));
        this.terms = terms;
    }

    /// Takes over the venue's terms as last read.
    public void terms(VenueTerms newTerms) {
        terms = newTerms;
    }

    public VenueTerms terms() {
        return terms;
    }

    /// What one side of a trade is expected to cost, empty if the venue does not have the product.
    public Optional<CostEstimate> oneWay(PlanRequest request) {
        return terms.instrument(request.symbol())
                .map(each -> planner.oneWay(request, terms.conditions(each)));
    }

    /// The plan a trade would get now, with a name that is never sent; empty if the venue does not
    /// have the product.
    public Optional<ExecutionPlan> preview(PlanRequest request) {
        ClientOrderId nameless = new ClientOrderId("preview");
        return terms.instrument(request.symbol())
                .map(each -> planner.plan(request, terms.conditions(each), nameless));
    }

    /// Decides on a command; changes nothing.
    public ExecutionDecision decide(ExecuteCommand command, Instant now) {
        Optional<ExecutionDecision> earlier = earlier(command);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (command.asOf().isAfter(now)) {
            return new ExecutionDecision.NotYet(
                    "decided at %s, but the venue was last heard at %s"
                            .formatted(command.asOf(), now));
        }
        Optional<Instrument> instrument = terms.instrument(command.symbol());
        Optional<Refusal> refusal =
                admission.refusal(command, instrument, halts.get(command.symbol()), now);
        return refusal.<ExecutionDecision>map(each -> refused(command, null, each))
                .orElseGet(() -> planned(command, instrument.orElseThrow(), now));
    }

    /// Keeps an answer without an order under its decision key.
    public void remember(ExecuteCommand command, ExecutionReceipt receipt) {
        settled.put(command.decisionKey(), new SettledCommand(command, receipt));
    }

    /// Takes over a durable intent: from here on it is live exposure.
    public TrackedOrder begin(OrderIntent intent) {
        TrackedOrder order = TrackedOrder.sending(intent);
        register.put(order);
        return order;
    }

    /// Applies news of an order at `now`; empty if we never made that order.
    public Optional<AppliedUpdate> apply(OrderUpdate update, Instant now) {
        return register.find(update.clientOrderId()).map(order -> applyTo(order, update, now));
    }

    /// Whether a fill was booked before.
    public boolean isBooked(String entryId) {
        return register.isBooked(entryId);
    }

    /// The answer to a command that led to this order, as of now.
    public static ExecutionReceipt receipt(TrackedOrder order) {
        return Receipts.of(order);
    }

    public Optional<TrackedOrder> order(ClientOrderId id) {
        return register.find(id);
    }

    /// Every order, in the order they were made.
    public List<TrackedOrder> orders() {
        return register.all();
    }

    /// Every order that can still fill, UNKNOWN included.
    public List<TrackedOrder> liveOrders() {
        return register.live();
    }

    /// Signed sum of own fills by product.
    public SortedMap<Symbol, BigDecimal> held() {
        return register.held();
    }

    /// Stops all orders in a product until a person resumes it.
    public void halt(Symbol symbol, String reason) {
        halts.putIfAbsent(symbol, reason);
    }

    public void resume(Symbol symbol) {
        halts.remove(symbol);
    }

    /// Halted products with the reason.
    public SortedMap<Symbol, String> halts() {
        return new TreeMap<>(halts);
    }

    /// Everything needed to go on after a restart.
    public ExecutionState state() {
        return new ExecutionState(
                register.all(),
                register.fillKeys(),
                register.held(),
                List.copyOf(settled.values()),
                halts);
    }

    /// Takes over a state; only on a new engine.
    public void restore(ExecutionState state) {
        register.restore(state);
        state.settled().forEach(each -> remember(each.command(), each.receipt()));
        halts.putAll(state.halts());
    }

    private Optional<ExecutionDecision> earlier(ExecuteCommand command) {
        SettledCommand answered = settled.get(command.decisionKey());
        if (answered != null) {
            return Optional.of(known(command, answered.command(), answered.receipt()));
        }
        return register.ofDecision(command.decisionKey())
                .map(order -> known(command, order.intent().command(), Receipts.of(order)));
    }

    private static ExecutionDecision known(
            ExecuteCommand command, ExecuteCommand earlier, ExecutionReceipt receipt) {
        return command.equals(earlier)
                ? new ExecutionDecision.Known(receipt)
                : new ExecutionDecision.Conflict(
                        "decision key " + command.decisionKey() + " was used for another command");
    }

    private ExecutionDecision planned(ExecuteCommand command, Instrument instrument, Instant now) {
        PlanRequest request =
                new PlanRequest(
                        command.symbol(),
                        command.side(),
                        command.quantity(),
                        command.arrivalPrice(),
                        command.urgency(),
                        command.expectedEdgeBps(),
                        command.side() == Side.SELL,
                        command.asOf());
        ExecutionPlan plan =
                planner.plan(request, terms.conditions(instrument), OrderNaming.nameOf(command));
        OrderRequest order = plan.order();
        if (order == null) {
            return new ExecutionDecision.Settled(Receipts.waiting(command, plan));
        }
        return admission
                .orderRefusal(command, order, instrument)
                .<ExecutionDecision>map(refusal -> refused(command, plan, refusal))
                .orElseGet(() ->
                        new ExecutionDecision.Send(
                                new OrderIntent(command, plan, order, now),
                                admission.cancelFirst(order)));
    }

    private static ExecutionDecision refused(
            ExecuteCommand command, @Nullable ExecutionPlan plan, Refusal refusal) {
        return new ExecutionDecision.Settled(Receipts.refused(command, plan, refusal));
    }

    private AppliedUpdate applyTo(TrackedOrder order, OrderUpdate update, Instant now) {
        if (update instanceof OrderUpdate.Filled(var fill) && register.isBooked(fill.entryId())) {
            return new AppliedUpdate(order, null, Transition.Kind.IGNORED);
        }
        Quantity lotSize =
                terms.instrument(order.intent().request().symbol())
                        .map(Instrument::lotSize)
                        .orElse(order.intent().request().quantity());
        AppliedUpdate applied = AppliedUpdate.of(order, update, lotSize, now);
        register.put(applied.order());
        BookedFill booked = applied.fill();
        if (booked != null) {
            register.book(booked);
        }
        return applied;
    }
}
