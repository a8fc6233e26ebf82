// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Order events that the reader has not confirmed yet, numbered by the microsecond of the market at
/// which they were told, or one higher than the one before. A number therefore says how far its
/// reader has come, also to a process that has kept nothing. Used under its owner's lock.
final class EventLog {

    private final Deque<Numbered<OrderEvent>> events = new ArrayDeque<>();
    private long last;

    /// Goes on after what a reader has.
    void continueAfter(long number) {
        last = Math.max(last, number);
    }

    void add(OrderEvent event, Instant marketTime) {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, marketTime));
        events.add(new Numbered<>(last, event));
    }

    /// Drops what a reader has.
    void forget(long upTo) {
        while (!events.isEmpty() && events.getFirst().sequence() <= upTo) {
            events.removeFirst();
        }
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    List<Numbered<OrderEvent>> first(int limit) {
        return events.stream().limit(limit).toList();
    }

    /// The market's time when the event with this number was told.
    static Instant timeOf(long number) {
        return Instant.EPOCH.plus(Duration.of(number, ChronoUnit.MICROS));
    }
}
