// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.time;

import dev.tradewind.base.check.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves only when told to: the clock of replays, backtests and tests. Wall and monotonic
/// time move together. Reading is safe from any thread; one thread moves it.
public final class SimulatedTime implements InstantSource, MonotonicTime {

    private final Instant start;
    private volatile Instant now;

    public SimulatedTime(Instant start) {
        this.start = start;
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long nanos() {
        return Duration.between(start, now).toNanos();
    }

    /// Moves forward by `step`, which must be longer than zero.
    public void advance(Duration step) {
        advanceTo(now.plus(Checks.positive("step", step)));
    }

    /// Moves to `instant`; going back is a defect.
    public void advanceTo(Instant instant) {
        Checks.require(!instant.isBefore(now), "instant", "must not be before " + now, instant);
        now = instant;
    }
}
