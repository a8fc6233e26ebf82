// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.desk;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.simulatorserver.market.OpenMarket;
import dev.tradewind.simulatorserver.store.VenueStore;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.simulator.SimulatedVenue;
import dev.tradewind.venue.simulator.VenueConfig;
import dev.tradewind.venue.simulator.market.BarMarket;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The venue at work. One caller at a time has the engine; what it changes is on disk before the
/// caller hears of it, and when storing fails the engine is loaded again from disk, so that memory
/// never knows more than the store. Safe from any thread.
public final class VenueDesk {

    private final OpenMarket open;
    private final VenueConfig config;
    private final VenueStore store;
    private final Database database;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition acknowledgement = turn.newCondition();
    private final List<OrderListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> steps = new CopyOnWriteArrayList<>();
    private VenueStore.Clock clock;
    private @Nullable SimulatedVenue engine;

    /// Hears what became of orders once it is on disk, in order, while the desk is held: it must be
    /// quick and must not ask back. `venue` may be read within the call.
    @FunctionalInterface
    public interface OrderListener {
        void heard(SimulatedVenue venue, List<OrderEvent> events);
    }

    /// Where the venue's time is: `acknowledged` trails `time` until its user has finished;
    /// `finished` says that nothing is left to tell.
    public record Hands(Instant time, Instant acknowledged, boolean finished) {}

    /// Opens the market, or goes on with it where the store has it.
    ///
    /// @throws ConfigurationException when the store belongs to another market
    public VenueDesk(OpenMarket open, VenueConfig config, Database database) {
        this.open = open;
        this.config = config;
        this.database = database;
        this.store = new VenueStore(database);
        this.clock = store.clock().orElseGet(this::openMarket);
        if (!clock.market().equals(open.identity())) {
            throw new ConfigurationException(
                    ("%s holds the venue of '%s', but the settings ask for '%s': start with"
                                    + " the settings of the former, or choose another folder"
                                    + " with data.folder")
                            .formatted(database.file(), clock.market(), open.identity()));
        }
    }

    /// Tells `listener` everything from now on.
    public void listen(OrderListener listener) {
        listeners.add(listener);
    }

    /// Calls `step` after each instant that was told, on the thread that told it.
    public void afterEachStep(Runnable step) {
        steps.add(step);
    }

    public VenueStore store() {
        return store;
    }

    public OpenMarket market() {
        return open;
    }

    public SubmitResult submit(OrderRequest request) {
        return change((_, venue) -> venue.submit(request));
    }

    public boolean cancel(ClientOrderId clientOrderId) {
        return change((_, venue) -> venue.cancel(clientOrderId));
    }

    /// Asks the engine something; the question must not change it.
    public <T> T ask(Function<SimulatedVenue, T> question) {
        turn.lock();
        try {
            return question.apply(engine());
        } finally {
            turn.unlock();
        }
    }

    /// Closed bars of a product with `from` <= open time < `to`, none of which the venue has yet to
    /// tell.
    public List<Bar> history(Symbol symbol, Instant from, Instant to) {
        turn.lock();
        try {
            Instant end = to.isBefore(clock.time()) ? to : clock.time();
            return List.copyOf(market().market().bars(symbol, from, end));
        } finally {
            turn.unlock();
        }
    }

    public Hands hands() {
        turn.lock();
        try {
            return new Hands(clock.time(), clock.acknowledged(), next().isEmpty());
        } finally {
            turn.unlock();
        }
    }

    /// Notes that everything up to `instant` has been used; false if the venue has not told
    /// `instant` yet.
    public boolean acknowledge(Instant instant) {
        turn.lock();
        try {
            if (instant.isAfter(clock.time())) {
                return false;
            }
            if (instant.isAfter(clock.acknowledged())) {
                VenueStore.Clock moved =
                        new VenueStore.Clock(clock.market(), clock.time(), instant);
                database.useTransaction(transaction -> store.saveClock(transaction, moved));
                clock = moved;
                acknowledgement.signalAll();
            }
            return true;
        } finally {
            turn.unlock();
        }
    }

    /// Blocks until the present instant is acknowledged; answers how much market time the next step
    /// takes, empty at the end of the market.
    Optional<Duration> awaitAcknowledgement() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            while (clock.acknowledged().isBefore(clock.time())) {
                acknowledgement.await();
            }
            return next().map(each -> Duration.between(clock.time(), each.closeTime()));
        } finally {
            turn.unlock();
        }
    }

    /// Tells the next instant: orders first, then time, then the bars.
    void advance() {
        turn.lock();
        try {
            MarketInstant instant = next().orElseThrow();
            VenueStore.Clock moved =
                    new VenueStore.Clock(clock.market(), instant.closeTime(), clock.acknowledged());
            clock =
                    change((transaction, venue) -> {
                        venue.advance(instant);
                        tell(transaction, instant);
                        store.saveClock(transaction, moved);
                        return moved;
                    });
            steps.forEach(Runnable::run);
        } finally {
            turn.unlock();
        }
    }

    private void tell(Handle transaction, MarketInstant instant) {
        instant.bars()
                .forEach(bar ->
                        store.appendMarketEvent(transaction, new MarketEvent.BarClosed(bar)));
        store.appendMarketEvent(
                transaction,
                new MarketEvent.InstantClosed(open.market().timeframe(), instant.closeTime()));
    }

    private Optional<MarketInstant> next() {
        Instant end = open.end();
        return open.market()
                .next(clock.time())
                .filter(each -> end == null || !each.closeTime().isAfter(end));
    }

    /// A change of the engine inside the transaction that stores it.
    @FunctionalInterface
    private interface Change<R> {
        R apply(Handle transaction, SimulatedVenue venue);
    }

    private <R> R change(Change<R> work) {
        turn.lock();
        SimulatedVenue venue = engine();
        engine = null;
        try {
            R result =
                    database.inTransaction(transaction -> {
                        R answer = work.apply(transaction, venue);
                        store.saveChanges(transaction, venue);
                        return answer;
                    });
            List<OrderEvent> events =
                    venue.orderEvents(0, Integer.MAX_VALUE, Duration.ZERO).stream()
                            .map(Numbered::event)
                            .toList();
            venue.forgetEvents(Long.MAX_VALUE);
            engine = venue;
            listeners.forEach(each -> each.heard(venue, events));
            return result;
        } finally {
            turn.unlock();
        }
    }

    private SimulatedVenue engine() {
        SimulatedVenue present = engine;
        if (present == null) {
            present =
                    SimulatedVenue.restore(
                            config, open.market().instruments(), store.state(clock, marks()));
            engine = present;
        }
        return present;
    }

    private VenueStore.Clock openMarket() {
        VenueStore.Clock opening =
                new VenueStore.Clock(open.identity(), open.start(), open.start());
        SimulatedVenue venue =
                SimulatedVenue.open(config, open.market().instruments(), open.start());
        database.useTransaction(transaction -> {
            store.saveClock(transaction, opening);
            store.saveChanges(transaction, venue);
        });
        return opening;
    }

    private Map<Symbol, Price> marks() {
        Map<Symbol, Price> marks = new TreeMap<>();
        BarMarket market = open.market();
        for (Instrument instrument : market.instruments()) {
            List<Bar> bars = market.bars(instrument.symbol(), Instant.EPOCH, clock.time());
            if (!bars.isEmpty()) {
                marks.put(instrument.symbol(), bars.getLast().close());
            }
        }
        return marks;
    }
}
