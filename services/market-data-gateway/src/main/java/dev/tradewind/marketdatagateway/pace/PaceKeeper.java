// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.pace;

import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.marketdatagateway.store.PaceStore;
import dev.tradewind.serviceapi.marketdata.PaceStatus;
import dev.tradewind.venue.PacedClock;
import dev.tradewind.venue.VenueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the venue move on once every consumer has finished an instant, and repeats that until the
/// venue has heard it. Safe from any thread; [#run] is run by one.
public final class PaceKeeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PaceKeeper.class);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(100);

    private final List<String> consumers;
    private final PaceStore store;
    private final PacedClock venue;
    private final SystemTime time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Instant> acknowledged;
    private @Nullable Instant closed;
    private @Nullable Instant passedOn;

    public PaceKeeper(List<String> consumers, PaceStore store, PacedClock venue, SystemTime time) {
        this.consumers = consumers.stream().sorted().distinct().toList();
        this.store = store;
        this.venue = venue;
        this.time = time;
        this.acknowledged = new TreeMap<>(store.acknowledged());
    }

    /// Notes the last instant that closed.
    public void closed(Instant instant) {
        lock.lock();
        try {
            closed = instant;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Notes that `consumer` has finished `instant`; of a service that nobody waits for it is not
    /// kept. Empty if the instant has not closed yet.
    public Optional<PaceStatus> acknowledge(String consumer, Instant instant) {
        lock.lock();
        try {
            if (closed == null || instant.isAfter(closed)) {
                return Optional.empty();
            }
            Instant before = acknowledged.get(consumer);
            boolean isNews = before == null || instant.isAfter(before);
            if (isNews && consumers.contains(consumer)) {
                store.save(consumer, instant);
                acknowledged.put(consumer, instant);
                changed.signalAll();
            }
            return Optional.of(status());
        } finally {
            lock.unlock();
        }
    }

    /// Whom the market waits for.
    public PaceStatus status() {
        lock.lock();
        try {
            Instant present = closed;
            return new PaceStatus(
                    present,
                    finished().orElse(null),
                    present == null
                            ? List.of()
                            : consumers.stream().filter(each -> isBehind(each, present)).toList());
        } finally {
            lock.unlock();
        }
    }

    /// Passes on what everybody has finished, until interrupted.
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                passOn(awaitNews());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOn(Instant instant) {
        try {
            venue.acknowledge(instant);
            lock.lock();
            try {
                passedOn = instant;
            } finally {
                lock.unlock();
            }
        } catch (VenueException failure) {
            LOG.atDebug().addKeyValue("reason", failure.getMessage()).log("pace_not_passed_on");
            time.pause(RETRY_PAUSE);
        }
    }

    private Instant awaitNews() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<Instant> news = finished();
            while (news.isEmpty() || news.get().equals(passedOn)) {
                changed.await();
                news = finished();
            }
            return news.get();
        } finally {
            lock.unlock();
        }
    }

    /// The last instant that every consumer has finished.
    private Optional<Instant> finished() {
        if (consumers.isEmpty()) {
            return Optional.ofNullable(closed);
        }
        return consumers.stream().allMatch(acknowledged::containsKey)
                ? consumers.stream().map(this::finishedBy).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Instant finishedBy(String consumer) {
        return acknowledged.getOrDefault(consumer, Instant.MIN);
    }

    private boolean isBehind(String consumer, Instant instant) {
        return finishedBy(consumer).isBefore(instant);
    }
}
