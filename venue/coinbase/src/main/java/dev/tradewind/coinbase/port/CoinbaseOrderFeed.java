// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.stream.Envelope;
import dev.tradewind.coinbase.stream.StreamEvent;
import dev.tradewind.coinbase.stream.StreamInbox;
import dev.tradewind.coinbase.stream.StreamMessage;
import dev.tradewind.coinbase.time.Clocks;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.VenueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What becomes of orders at Coinbase. The user channel tells sums; they are turned into the exact
/// rows that REST has. After anything may have been missed, and whenever a reader does not want to
/// wait, the account is asked by REST for what is new. Nothing is kept on disk: the reader's cursor
/// says how far back a new process must ask, and what it may tell a second time carries its keys.
///
/// The time is told at the closes of bars, once every fill known before is told. While fills that
/// the venue has announced stay away, time stands still, and after ten seconds the reader is told
/// why. Safe from any thread.
public final class CoinbaseOrderFeed implements OrderFeed {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration MISSING_TOO_LONG = Duration.ofSeconds(10);
    private static final int ENOUGH = 1_000;

    private final StreamInbox inbox;
    private final AccountSweep sweep;
    private final MarketScope scope;
    private final Clocks clocks;
    private final ReentrantLock lock = new ReentrantLock();
    private final EventLog log = new EventLog();
    private final OrderTracks tracks = new OrderTracks();
    private boolean isStarted;
    private boolean isOpen;
    private boolean mayHaveMissed = true;
    private @Nullable Instant heard;
    private Instant toldTime = Instant.MIN;

    CoinbaseOrderFeed(StreamInbox inbox, AccountSweep sweep, MarketScope scope, Clocks clocks) {
        this.inbox = inbox;
        this.sweep = sweep;
        this.scope = scope;
        this.clocks = clocks;
    }

    @Override
    public List<Numbered<OrderEvent>> orderEvents(long after, int limit, Duration wait) {
        long end = clocks.monotonic().nanos() + wait.toNanos();
        List<Numbered<OrderEvent>> told = step(after, limit, wait.isZero());
        Duration left = wait;
        while (told.isEmpty() && left.isPositive() && !Thread.currentThread().isInterrupted()) {
            Duration look = shorter(left, pause());
            Duration waited = inbox.await(look) ? Duration.ZERO : look;
            told = step(after, limit, false);
            Duration rest = Duration.ofNanos(end - clocks.monotonic().nanos());
            left = shorter(left.minus(waited), rest);
        }
        return told;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Duration pause() {
        lock.lock();
        try {
            return tracks.unsettled().isEmpty() && !mayHaveMissed ? PATIENCE : LOOK_AGAIN;
        } finally {
            lock.unlock();
        }
    }

    private List<Numbered<OrderEvent>> step(long after, int limit, boolean isAsked) {
        lock.lock();
        try {
            log.forget(after);
            if (log.isEmpty()) {
                start(after);
                mayHaveMissed |= isAsked;
                work();
            }
            return log.first(limit);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the stream and its first word of the time: what a list shows after that, the
    /// stream goes on from.
    private void start(long after) {
        if (isStarted) {
            return;
        }
        long end = clocks.monotonic().nanos() + PATIENCE.toNanos();
        hearAll();
        while (!isOpen || heard == null) {
            Duration left = Duration.ofNanos(end - clocks.monotonic().nanos());
            if (!left.isPositive() || !inbox.await(left)) {
                throw new VenueException.Unavailable(
                        "the venue's stream of our orders is not open", null);
            }
            hearAll();
        }
        Instant now = heard;
        isStarted = true;
        log.continueAfter(after);
        if (after > 0) {
            Instant reached = EventLog.timeOf(after);
            sweep.restart(reached.isBefore(now) ? reached : now);
        } else {
            sweep.begin(now);
            tell(new OrderEvent.TimeAdvanced(now));
            toldTime = now;
        }
    }

    /// Hears what has arrived, asks for what is missing, and tells the time if nothing is.
    private void work() {
        try {
            hearAll();
            if (mayHaveMissed) {
                sweep.run(tracks, this::take, this::stand);
                mayHaveMissed = false;
            }
            sweep.settle(tracks, this::take);
            tracks.ends(present()).forEach(this::tell);
            tellTime();
        } catch (VenueException problem) {
            if (log.isEmpty()) {
                throw problem;
            }
        }
        tracks.missingLongerThan(MISSING_TOO_LONG.toNanos(), clocks.monotonic().nanos())
                .filter(_ -> log.isEmpty())
                .ifPresent(order -> {
                    throw new VenueException.OutcomeUnknown(
                            "the venue has not shown all fills of %s for more than %s"
                                    .formatted(order, MISSING_TOO_LONG),
                            null);
                });
    }

    private void hearAll() {
        Optional<StreamEvent> event = inbox.next(Duration.ZERO);
        for (int count = 0; event.isPresent(); count++) {
            hear(event.get());
            event = count < ENOUGH ? inbox.next(Duration.ZERO) : Optional.empty();
        }
    }

    private void hear(StreamEvent event) {
        switch (event) {
            case StreamEvent.Told(Envelope envelope) -> hear(envelope);
            case StreamEvent.Opened() -> {
                isOpen = true;
                mayHaveMissed = true;
            }
            case StreamEvent.Gap _, StreamEvent.Unreadable _, StreamEvent.Overflowed _ ->
                    mayHaveMissed = true;
            case StreamEvent.Lost _ -> {
                isOpen = false;
                mayHaveMissed = true;
            }
        }
    }

    private void hear(Envelope envelope) {
        for (StreamMessage message : envelope.messages()) {
            if (message instanceof StreamMessage.OrdersChanged(var _, var orders)) {
                orders.forEach(order -> stand(OrderStanding.of(order)));
            }
        }
        if (envelope.isHeartbeat()) {
            envelope.time()
                    .filter(time -> heard == null || time.isAfter(heard))
                    .ifPresent(time -> heard = time);
        }
    }

    private void stand(OrderStanding standing) {
        tracks.stand(standing, present(), clocks.monotonic().nanos()).forEach(this::tell);
    }

    private void take(AccountSweep.Row row) {
        tracks.fill(row.report(), row.isExecution()).ifPresent(this::tell);
    }

    private void tell(OrderEvent event) {
        log.add(event, present());
    }

    private Instant present() {
        return heard == null ? Instant.EPOCH : heard;
    }

    private void tellTime() {
        Instant close = scope.lastClose(present());
        if (isOpen && close.isAfter(toldTime) && tracks.isSettledAt(close)) {
            tell(new OrderEvent.TimeAdvanced(close));
            toldTime = close;
        }
    }
}
