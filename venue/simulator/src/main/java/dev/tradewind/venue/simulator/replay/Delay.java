// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import java.time.Duration;

/// How long a message is under way: log-normally distributed around `median`, `spread` being the
/// deviation of the logarithm.
public record Delay(Duration median, double spread) {

    /// No time at all.
    public static final Delay NONE = new Delay(Duration.ZERO, 0);

    public Delay {
        Checks.require(!median.isNegative(), "median", "must not be negative", median);
        Checks.nonNegative("spread", spread);
    }

    /// The delay of message `index` in nanoseconds.
    long nanos(CounterRandom random, long stream, long index) {
        double factor = StrictMath.exp(spread * random.normal(stream, index));
        return (long) (median.toNanos() * factor);
    }
}
