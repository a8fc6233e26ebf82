// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.source;

import dev.tradewind.base.time.MonotonicTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Measures how fast the venue's clock runs, over the last half minute: venue seconds per second.
/// Used by one thread.
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private record Reading(long nanos, Instant venueTime) {}

    private final MonotonicTime time;
    private final Deque<Reading> readings = new ArrayDeque<>();

    Pace(MonotonicTime time) {
        this.time = time;
    }

    /// Notes the venue's time and tells the pace; empty until it has been watched for five seconds.
    Optional<Double> measure(Instant venueTime) {
        long now = time.nanos();
        readings.addLast(new Reading(now, venueTime));
        while (now - readings.getFirst().nanos > WINDOW.toNanos()) {
            readings.removeFirst();
        }
        Reading first = readings.getFirst();
        Duration watched = Duration.ofNanos(now - first.nanos);
        if (watched.compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        double venueMillis = Duration.between(first.venueTime, venueTime).toMillis();
        return Optional.of(Math.max(0, venueMillis / watched.toMillis()));
    }
}
