// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.ExecutionEngine;
import dev.tradewind.execution.order.AppliedUpdate;
import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.OrderIntent;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.order.Transition.Kind;
import dev.tradewind.execution.reconciliation.ExpectedBalances;
import dev.tradewind.executionengine.store.ExecutionStore;
import dev.tradewind.executionengine.store.StoredBooks;
import dev.tradewind.executionengine.store.StoredBooks.Progress;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.store.StoreException;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.serviceapi.execution.ExecutionSettled;
import dev.tradewind.serviceapi.execution.FillBooked;
import dev.tradewind.serviceapi.execution.OrderUpdated;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The desk's state: engine, expected balances, and how far the venue's stream is applied. Rows and
/// memory change together: [#change] runs in one transaction, and when that fails the memory is
/// taken from the rows again. Touched by the mailbox's thread only.
final class DeskBooks {

    private final Database database;
    private final ExecutionStore store;
    private final EventFeed feed;
    private final DeskAlarm alarm;
    private final Supplier<ExecutionEngine> newEngine;
    private final InstantSource wallTime;
    private final Set<ClientOrderId> beingSent = new HashSet<>();
    private final Map<ClientOrderId, Instant> firstSentAt = new HashMap<>();
    private final Set<ClientOrderId> strays = new TreeSet<>();
    private ExecutionEngine engine;
    private ExpectedBalances balances;
    private Optional<Progress> progress;
    private volatile DeskStatus status;

    /// Where the books lie, and where they are told of.
    record Shelf(Database database, ExecutionStore store, EventFeed feed) {}

    DeskBooks(
            Shelf shelf,
            DeskAlarm alarm,
            InstantSource wallTime,
            Supplier<ExecutionEngine> newEngine) {
        this.wallTime = wallTime;
        this.database = shelf.database();
        this.store = shelf.store();
        this.feed = shelf.feed();
        this.alarm = alarm;
        this.newEngine = newEngine;
        StoredBooks books = database.read(store::load);
        engine = newEngine.get();
        engine.restore(books.state());
        balances = books.balances();
        progress = books.progress();
        status = statusNow();
    }

    /// What health and metrics show; safe from any thread, never waits.
    DeskStatus status() {
        return status;
    }

    ExecutionEngine engine() {
        return engine;
    }

    ExpectedBalances balances() {
        return balances;
    }

    Optional<Progress> progress() {
        return progress;
    }

    /// The venue's clock as far as its stream is applied.
    Instant marketTime() {
        return progress.orElseThrow(() -> new IllegalStateException("the account is not open yet"))
                .marketTime();
    }

    /// Live orders whose fate is open and which nobody is sending now.
    List<TrackedOrder> ofOpenFate() {
        return engine.liveOrders().stream()
                .filter(order ->
                        order.state() == OrderState.UNKNOWN
                                || (order.state() == OrderState.SENDING
                                        && !beingSent.contains(order.clientOrderId())))
                .toList();
    }

    /// When this process first sent the order (wall time), empty if an earlier one did.
    Optional<Instant> firstSentAt(ClientOrderId id) {
        return Optional.ofNullable(firstSentAt.get(id));
    }

    /// The attempt to send is over; its result is applied next.
    void sent(ClientOrderId id) {
        beingSent.remove(id);
    }

    /// Orders that turned up at the venue after they were believed absent; each is given out once.
    List<ClientOrderId> takeStrays() {
        List<ClientOrderId> taken = List.copyOf(strays);
        strays.clear();
        return taken;
    }

    /// Runs `work` in one transaction over rows and memory.
    <T> T change(Function<Handle, T> work) {
        boolean isDone = false;
        try {
            T result = database.inTransaction(work);
            isDone = true;
            return result;
        } finally {
            if (!isDone) {
                takeFromRows();
            }
            status = statusNow();
        }
    }

    /// Makes an intent durable and takes it over as live exposure.
    void begin(OrderIntent intent) {
        change(transaction -> {
            TrackedOrder order = TrackedOrder.sending(intent);
            store.addOrder(transaction, order);
            tell(transaction, order);
            return engine.begin(intent);
        });
        beingSent.add(intent.clientOrderId());
        firstSentAt.put(intent.clientOrderId(), wallTime.instant());
    }

    /// Applies news at `now` within a transaction: rows, memory and events; empty for a foreign
    /// order.
    Optional<AppliedUpdate> apply(Handle transaction, OrderUpdate update, Instant now) {
        Optional<AppliedUpdate> applied = engine.apply(update, now);
        if (applied.isEmpty()) {
            alarm.foreign(update);
            return applied;
        }
        AppliedUpdate result = applied.get();
        BookedFill booked = result.fill();
        store.changeOrder(transaction, result.order());
        if (booked != null) {
            store.addFill(transaction, booked);
            balances = balances.after(booked.fill());
            feed.append(
                    transaction,
                    FillBooked.TYPE,
                    booked.fill().symbol().toString(),
                    OrderViews.of(booked));
        }
        if (result.kind() != Kind.IGNORED) {
            tell(transaction, result.order());
        }
        if (result.kind() == Kind.CONTRADICTED) {
            strays.add(update.clientOrderId());
        }
        if (result.order().state() != OrderState.UNKNOWN
                && result.order().state() != OrderState.SENDING) {
            firstSentAt.remove(update.clientOrderId());
        }
        alarm.applied(result);
        return applied;
    }

    /// Notes how far the venue's stream is applied.
    void progress(Handle transaction, Progress reached) {
        store.progress(transaction, reached);
        progress = Optional.of(reached);
    }

    /// Tells that everything up to `asOf` has been told.
    void settle(Handle transaction, Instant asOf) {
        feed.append(transaction, ExecutionSettled.TYPE, "account", new ExecutionSettled(asOf));
    }

    /// Takes over the balances of a new account.
    void open(ExpectedBalances opening) {
        balances = opening;
    }

    private DeskStatus statusNow() {
        return new DeskStatus(
                progress.map(Progress::marketTime),
                engine.liveOrders().size(),
                ofOpenFate().size(),
                engine.halts());
    }

    private void tell(Handle transaction, TrackedOrder order) {
        feed.append(
                transaction,
                OrderUpdated.TYPE,
                order.intent().request().symbol().toString(),
                new OrderUpdated(OrderViews.of(order)));
    }

    private void takeFromRows() {
        try {
            StoredBooks books = database.read(store::load);
            ExecutionEngine fresh = newEngine.get();
            fresh.terms(engine.terms());
            fresh.restore(books.state());
            engine = fresh;
            balances = books.balances();
            progress = books.progress();
        } catch (StoreException gone) {
            alarm.storeGone(gone);
        }
    }
}
