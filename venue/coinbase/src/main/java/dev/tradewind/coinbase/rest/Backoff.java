// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import dev.tradewind.base.chance.CounterRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Growing pauses: doubled with each attempt up to a cap, of which a random part between a half and
/// the whole is taken. Safe from any thread.
public final class Backoff {

    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final CounterRandom chance;
    private final long stream;
    private final AtomicLong draws = new AtomicLong();

    /// @param stream tells the draws of one user of `chance` from those of another
    public Backoff(Duration first, Duration longest, CounterRandom chance, long stream) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
        this.stream = stream;
    }

    /// The pause after the attempt with this number, counted from 0.
    public Duration after(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt, MAX_DOUBLINGS));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        double share = 0.5 + chance.uniform(stream, draws.getAndIncrement()) / 2;
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }
}
