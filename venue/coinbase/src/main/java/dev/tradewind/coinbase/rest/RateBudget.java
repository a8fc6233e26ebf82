// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import dev.tradewind.base.check.Checks;
import dev.tradewind.base.time.MonotonicTime;
import java.time.Duration;

/// The one budget of requests: a bucket that fills steadily and holds one second's worth. Each
/// priority may empty it only down to the share that is kept for the more urgent ones, so when
/// requests are scarce the urgent ones get them, and 20 % are always kept for cancels. After a 429
/// the budget is closed for everybody. Safe from any thread.
public final class RateBudget {

    private static final long NANOS = 1_000_000_000L;

    private final MonotonicTime time;
    private final int perSecond;
    private long filledNanos;
    private long updatedAt;
    private long closedUntil;
    private boolean isClosed;

    public RateBudget(MonotonicTime time, int perSecond) {
        this.time = time;
        this.perSecond = Checks.positive("perSecond", perSecond);
        this.filledNanos = NANOS;
        this.updatedAt = time.nanos();
    }

    /// Takes one request out of the budget and answers zero, or answers how long to wait before
    /// asking again.
    public synchronized Duration take(Priority priority) {
        long now = time.nanos();
        fill(now);
        if (isClosed && closedUntil - now > 0) {
            return Duration.ofNanos(closedUntil - now);
        }
        isClosed = false;
        long floor = NANOS / 100 * priority.reservedPercent();
        long missing = floor + NANOS / perSecond - filledNanos;
        if (missing > 0) {
            return Duration.ofNanos(missing);
        }
        filledNanos -= NANOS / perSecond;
        return Duration.ZERO;
    }

    /// Closes the budget for `length` at least: the venue has asked for fewer requests.
    public synchronized void close(Duration length) {
        long until = time.nanos() + length.toNanos();
        if (!isClosed || until - closedUntil > 0) {
            closedUntil = until;
        }
        isClosed = true;
    }

    /// Requests that could be made at once by the most urgent.
    public synchronized int available() {
        fill(time.nanos());
        return Math.toIntExact(filledNanos / (NANOS / perSecond));
    }

    /// The level is kept in nanoseconds of filling: a full bucket holds one second.
    private void fill(long now) {
        filledNanos = Math.min(NANOS, filledNanos + (now - updatedAt));
        updatedAt = now;
    }
}
