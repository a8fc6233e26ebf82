// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Listing;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Carries out the faults that befall the whole exchange when they are planted: another status of a
/// product, and outages on their schedule. Safe from any thread.
public final class FaultCarrier implements AutoCloseable {

    private final FaultPlan plan;
    private final ExchangeDesk desk;
    private final Runnable breakStreams;
    private final SystemTime time;
    private final Set<Thread> outages = ConcurrentHashMap.newKeySet();

    private FaultCarrier(
            FaultPlan plan, ExchangeDesk desk, Runnable breakStreams, SystemTime time) {
        this.plan = plan;
        this.desk = desk;
        this.breakStreams = breakStreams;
        this.time = time;
    }

    /// Carries out what is planted in `plan`, from now on and so far.
    ///
    /// @param breakStreams breaks every connection of a stream
    public static FaultCarrier start(
            FaultPlan plan, ExchangeDesk desk, Runnable breakStreams, SystemTime time) {
        FaultCarrier carrier = new FaultCarrier(plan, desk, breakStreams, time);
        plan.carryOutWith(carrier::carryOut);
        return carrier;
    }

    /// Ends the outages that go on.
    @Override
    public void close() {
        outages.forEach(Thread::interrupt);
    }

    private void carryOut(Fault fault) {
        switch (fault) {
            case Fault.Status status ->
                    desk.tell(exchange -> exchange.changeStatus(status.symbol(), status.status()));
            case Fault.Outage outage -> begin(outage);
            case Fault.OfRequests _,
                    Fault.OfStreams _,
                    Fault.SnapshotPages _,
                    Fault.ClockOffset _,
                    Fault.KeyPermissions _,
                    Fault.OddGrid _ -> {}
        }
    }

    private void begin(Fault.Outage outage) {
        plan.declareDown(true);
        breakStreams.run();
        outages.add(Thread.ofVirtual().name("exchange outage").start(() -> recover(outage)));
    }

    private void recover(Fault.Outage outage) {
        boolean goesOn = passes(outage.down());
        changeAll(ProductStatus.CANCEL_ONLY);
        plan.declareDown(false);
        goesOn = goesOn && passes(outage.cancelOnly());
        if (goesOn) {
            changeAll(ProductStatus.LIMIT_ONLY);
            goesOn = passes(outage.limitOnly());
        }
        if (goesOn) {
            changeAll(ProductStatus.ONLINE);
        }
        outages.remove(Thread.currentThread());
    }

    private boolean passes(Duration length) {
        time.pause(length);
        return !Thread.currentThread().isInterrupted();
    }

    private void changeAll(ProductStatus status) {
        desk.tell(exchange -> changeAll(exchange, status));
    }

    private static void changeAll(Exchange exchange, ProductStatus status) {
        for (Listing listing : exchange.listings()) {
            if (listing.status() != ProductStatus.DELISTED) {
                exchange.changeStatus(listing.instrument().symbol(), status);
            }
        }
    }
}
