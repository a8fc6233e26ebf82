// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is known about one thing a service depends on. Safe from any thread.
public final class DependencyHealth {

    private final String name;
    private final InstantSource time;
    private final Map<String, Supplier<String>> breakers = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Long>> lags = new ConcurrentHashMap<>();
    private volatile Status status;

    /// How it was at the last contact.
    public enum State {
        /// Never reached since this service started.
        WAITING,
        UP,
        DOWN
    }

    /// A dependency at one moment.
    ///
    /// @param since when it entered this state
    /// @param latencyMillis of the last answer
    /// @param reason of the last failure while it is not up
    /// @param breakers state of each circuit breaker towards it
    /// @param lagEvents events known to exist and not yet processed, for each feed read from it
    public record Status(
            String name,
            State state,
            Instant since,
            @Nullable Double latencyMillis,
            @Nullable Instant lastSuccess,
            @Nullable String reason,
            Map<String, String> breakers,
            Map<String, Long> lagEvents) {}

    DependencyHealth(String name, InstantSource time) {
        this.name = name;
        this.time = time;
        this.status =
                new Status(
                        name, State.WAITING, time.instant(), null, null, null, Map.of(), Map.of());
    }

    /// Records an answer, whatever it said.
    public synchronized void succeeded(Duration latency) {
        up(latency.toNanos() / 1_000_000.0);
    }

    /// Records a sign of life that says nothing about latency.
    public synchronized void reached() {
        up(status.latencyMillis);
    }

    private void up(@Nullable Double latencyMillis) {
        Instant now = time.instant();
        Instant since = status.state == State.UP ? status.since : now;
        status = new Status(name, State.UP, since, latencyMillis, now, null, Map.of(), Map.of());
    }

    /// Records that no answer came.
    public synchronized void failed(String reason) {
        State next = status.state == State.WAITING ? State.WAITING : State.DOWN;
        Instant since = status.state == next ? status.since : time.instant();
        status =
                new Status(
                        name,
                        next,
                        since,
                        status.latencyMillis,
                        status.lastSuccess,
                        reason,
                        Map.of(),
                        Map.of());
    }

    /// Shows the state of a circuit breaker with this dependency.
    public void showBreaker(String endpointClass, Supplier<String> state) {
        breakers.put(endpointClass, state);
    }

    /// Shows how far a reader of this dependency's feed is behind.
    public void showLag(String reader, Supplier<Long> lagEvents) {
        lags.put(reader, lagEvents);
    }

    public State state() {
        return status.state;
    }

    /// Everything known now.
    public Status snapshot() {
        Status present = status;
        Map<String, String> breakerStates = new TreeMap<>();
        breakers.forEach((endpointClass, state) -> breakerStates.put(endpointClass, state.get()));
        Map<String, Long> lagEvents = new TreeMap<>();
        lags.forEach((reader, lag) -> lagEvents.put(reader, lag.get()));
        return new Status(
                name,
                present.state,
                present.since,
                present.latencyMillis,
                present.lastSuccess,
                present.reason,
                breakerStates,
                lagEvents);
    }
}
