// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.store.StoreException;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads another service's feed and applies each event's effect exactly once: the cursor moves in
/// the transaction of the effect. Events that arrive together share a transaction; when one fails,
/// they are tried one by one. Run by one thread.
public final class FeedConsumer implements Runnable {

    /// Tries after which a failing event is parked.
    public static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(FeedConsumer.class);
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final FeedSource source;
    private final FeedCursor cursor;
    private final Database database;
    private final FeedHandler handler;
    private final int batchSize;
    private final SystemTime time;
    private final Counter processed;
    private final Counter parked;
    private final Backoff backoff;
    private volatile long position;
    private volatile long lastKnown;
    private int failures;

    FeedConsumer(
            FeedSource source, FeedHandler handler, int batchSize, FeedSurroundings surroundings) {
        this.source = source;
        this.handler = handler;
        this.batchSize = batchSize;
        this.database = surroundings.database();
        this.time = surroundings.time();
        this.cursor = new FeedCursor(surroundings.prefix(), source.name());
        this.backoff = new Backoff(time);
        this.position = database.read(cursor::load);
        this.lastKnown = position;
        Metrics metrics = surroundings.metrics();
        processed =
                metrics.counter(
                        "feed.events.processed",
                        "Events whose effect is stored",
                        "feed",
                        source.name());
        parked =
                metrics.counter(
                        "feed.events.parked",
                        "Events set aside after repeated failure",
                        "feed",
                        source.name());
        metrics.gauge(
                "feed.lag.events",
                "Events known to exist and not yet processed",
                this::lag,
                "feed",
                source.name());
    }

    /// Events known to exist and not yet processed.
    public long lag() {
        return Math.max(0, lastKnown - position);
    }

    /// Sequence of the last event whose effect is stored.
    public long position() {
        return position;
    }

    /// Reads and processes until interrupted.
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            CallResult<FeedPage> result = source.read(position, batchSize, WAIT);
            if (result instanceof CallResult.Answered<FeedPage>(int _, FeedPage page)) {
                lastKnown = page.lastSequence();
                backoff.reset();
                process(page.events());
            } else {
                LOG.atDebug()
                        .addKeyValue("feed", source.name())
                        .addKeyValue("result", result.summary())
                        .log("feed_unreachable");
                backoff.pause();
            }
        }
    }

    private void process(List<FeedEvent> events) {
        if (events.isEmpty() || apply(events)) {
            return;
        }
        for (FeedEvent event : events) {
            while (!apply(List.of(event))) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                backoff.pause();
            }
        }
    }

    /// Applies events in one transaction; false when it was rolled back.
    private boolean apply(List<FeedEvent> events) {
        try {
            database.useTransaction(transaction -> applyAll(transaction, events));
        } catch (TryAgainException | StoreException missing) {
            LOG.atWarn()
                    .addKeyValue("feed", source.name())
                    .addKeyValue("sequence", events.getFirst().sequence())
                    .addKeyValue("reason", missing.getMessage())
                    .log("feed_event_postponed");
            return false;
        } catch (RuntimeException defect) {
            return events.size() == 1 && parkAfterTries(events.getFirst(), defect);
        }
        moved(events);
        processed.increment(events.size());
        return true;
    }

    private void applyAll(Handle transaction, List<FeedEvent> events) {
        for (FeedEvent event : events) {
            event.context().run(() -> handler.handle(transaction, event));
        }
        cursor.store(transaction, events.getLast().sequence());
    }

    private boolean parkAfterTries(FeedEvent event, RuntimeException defect) {
        failures++;
        LOG.atWarn()
                .addKeyValue("feed", source.name())
                .addKeyValue("sequence", event.sequence())
                .addKeyValue("failures", failures)
                .setCause(defect)
                .log("feed_event_failed");
        if (failures < TRIES) {
            return false;
        }
        database.useTransaction(transaction -> {
            cursor.park(transaction, event, String.valueOf(defect), time.instant());
            cursor.store(transaction, event.sequence());
        });
        moved(List.of(event));
        parked.increment();
        LOG.atError()
                .addKeyValue("feed", source.name())
                .addKeyValue("sequence", event.sequence())
                .addKeyValue("type", event.type())
                .log("feed_event_parked");
        return true;
    }

    private void moved(List<FeedEvent> events) {
        position = events.getLast().sequence();
        failures = 0;
        backoff.reset();
    }
}
