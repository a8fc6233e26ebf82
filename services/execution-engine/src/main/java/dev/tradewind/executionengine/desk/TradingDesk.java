// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.ExecutionDecision;
import dev.tradewind.execution.ExecutionEngine;
import dev.tradewind.execution.VenueTerms;
import dev.tradewind.execution.order.OrderIntent;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.planner.PlanRequest;
import dev.tradewind.executionengine.store.ExecutionStore;
import dev.tradewind.executionengine.store.StoredBooks.Progress;
import dev.tradewind.executionengine.venue.OrderSender;
import dev.tradewind.executionengine.venue.VenueNews;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.mailbox.Mailbox;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.serviceapi.execution.InternalCrossed;
import dev.tradewind.serviceapi.execution.PlanAnswer;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries commands out: decides, makes the intent durable, sends, and applies what became of it.
/// Safe from any thread; the engine's state is touched by the mailbox's thread only, and nothing is
/// sent from it.
public final class TradingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TradingDesk.class);

    private final Mailbox<DeskBooks> books;
    private final ExecutionStore store;
    private final EventFeed feed;
    private final NewsIntake intake;
    private final OrderSender sender;
    private final Cancellations cancellations;

    TradingDesk(
            Mailbox<DeskBooks> books,
            ExecutionStore store,
            EventFeed feed,
            OrderSender sender,
            Cancellations cancellations) {
        this.books = books;
        this.store = store;
        this.feed = feed;
        this.intake = new NewsIntake(books);
        this.sender = sender;
        this.cancellations = cancellations;
    }

    /// What came of a command: an answer, or why there is none.
    public sealed interface Execution {
        record Answered(ExecutionReceipt receipt) implements Execution {}

        record Conflict(String reason) implements Execution {}

        record NotYet(String reason) implements Execution {}
    }

    /// Executes a command; the same decision key has one effect.
    public Execution execute(ExecuteCommand command) {
        return switch (books.ask(desk -> decide(desk, command))) {
            case ExecutionDecision.Known(ExecutionReceipt receipt) ->
                    new Execution.Answered(receipt);
            case ExecutionDecision.Settled(ExecutionReceipt receipt) ->
                    new Execution.Answered(receipt);
            case ExecutionDecision.Conflict(String reason) -> new Execution.Conflict(reason);
            case ExecutionDecision.NotYet(String reason) -> new Execution.NotYet(reason);
            case ExecutionDecision.Send(OrderIntent intent, List<ClientOrderId> cancelFirst) -> {
                cancelFirst.forEach(
                        id -> cancellations.request(id, "a sale of ours would meet it"));
                yield new Execution.Answered(send(intent));
            }
        };
    }

    /// What came of an internal cross: true if it was booked before, a conflict if its id was used
    /// for another, not yet if its instant is still to come.
    public sealed interface Crossing {
        record Booked(boolean before) implements Crossing {}

        record Conflict(String reason) implements Crossing {}

        record NotYet(String reason) implements Crossing {}
    }

    /// Books a trade between our own bots, once.
    public Crossing cross(InternalCross cross) {
        return books.ask(desk -> desk.change(transaction -> cross(desk, transaction, cross)));
    }

    /// Applies what the venue's stream told, in one transaction. `terms` are the venue's terms as
    /// read after the last event, absent when it told no time.
    void hear(List<Numbered<OrderEvent>> events, Optional<VenueTerms> terms) {
        if (events.isEmpty()) {
            return;
        }
        Object done =
                books.ask(desk ->
                        desk.change(transaction -> {
                            terms.ifPresent(desk.engine()::terms);
                            hearAll(desk, transaction, events);
                            return Boolean.TRUE;
                        }));
        assert done != null;
    }

    /// Stops a product; orders in it are refused until it is resumed.
    void halt(Symbol symbol, String reason) {
        Object done =
                books.ask(desk ->
                        desk.change(transaction -> {
                            store.halt(transaction, symbol, reason);
                            desk.engine().halt(symbol, reason);
                            return Boolean.TRUE;
                        }));
        assert done != null;
    }

    /// Ends the halt of a product; true if it was halted.
    public boolean resume(Symbol symbol, String reason) {
        LOG.atWarn().addKeyValue("symbol", symbol).addKeyValue("reason", reason).log("resumed");
        return books.ask(desk ->
                desk.change(transaction -> {
                    desk.engine().resume(symbol);
                    return store.resume(transaction, symbol);
                }));
    }

    /// The expected cost of one side of a trade and the plan for it, without effect; empty if the
    /// venue does not have the product.
    public Optional<PlanAnswer> preview(PlanRequest request) {
        return books.ask(desk ->
                desk.engine()
                        .preview(request)
                        .map(plan ->
                                new PlanAnswer(desk.engine().oneWay(request).orElseThrow(), plan)));
    }

    /// The products the venue has, sorted.
    public List<Symbol> symbols() {
        return books.ask(desk ->
                desk.engine().terms().instruments().stream().map(Instrument::symbol).toList());
    }

    private ExecutionDecision decide(DeskBooks desk, ExecuteCommand command) {
        ExecutionDecision decision = desk.engine().decide(command, desk.marketTime());
        if (decision instanceof ExecutionDecision.Settled(ExecutionReceipt receipt)) {
            Object done =
                    desk.change(transaction -> {
                        store.addSettled(transaction, command, receipt);
                        desk.engine().remember(command, receipt);
                        return Boolean.TRUE;
                    });
            assert done != null;
        }
        if (decision instanceof ExecutionDecision.Send(OrderIntent intent, var _)) {
            desk.begin(intent);
        }
        return decision;
    }

    private ExecutionReceipt send(OrderIntent intent) {
        OrderUpdate news =
                new OrderUpdate.AnswerLost(intent.clientOrderId(), "a defect after sending began");
        TrackedOrder order;
        try {
            news = sender.send(intent.request());
        } finally {
            order = conclude(intent, news);
        }
        cancellations.follow(order);
        return ExecutionEngine.receipt(order);
    }

    private TrackedOrder conclude(OrderIntent intent, OrderUpdate news) {
        books.tell(desk -> desk.sent(intent.clientOrderId()));
        return intake.apply(List.of(news)).orElseThrow();
    }

    private Crossing cross(DeskBooks desk, Handle transaction, InternalCross cross) {
        Optional<InternalCross> earlier = store.cross(transaction, cross.crossId());
        if (earlier.isPresent()) {
            return earlier.get().equals(cross)
                    ? new Crossing.Booked(true)
                    : new Crossing.Conflict(
                            "cross id " + cross.crossId() + " was used for another cross");
        }
        if (cross.asOf().isAfter(desk.marketTime())) {
            return new Crossing.NotYet(
                    "crossed at %s, but the venue was last heard at %s"
                            .formatted(cross.asOf(), desk.marketTime()));
        }
        store.addCross(transaction, cross);
        feed.append(
                transaction,
                InternalCrossed.TYPE,
                cross.symbol().toString(),
                new InternalCrossed(cross));
        return new Crossing.Booked(false);
    }

    private static void hearAll(
            DeskBooks desk, Handle transaction, List<Numbered<OrderEvent>> events) {
        Progress reached = desk.progress().orElseThrow();
        for (Numbered<OrderEvent> numbered : events) {
            if (numbered.sequence() <= reached.venueSequence()) {
                continue;
            }
            OrderEvent event = numbered.event();
            VenueNews.of(event).ifPresent(news -> desk.apply(transaction, news, event.time()));
            Instant time = reached.marketTime();
            if (event instanceof OrderEvent.TimeAdvanced(Instant advanced)) {
                time = advanced.isAfter(time) ? advanced : time;
                desk.settle(transaction, advanced);
            }
            reached = new Progress(numbered.sequence(), time);
        }
        desk.progress(transaction, reached);
    }
}
