// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.chance.CounterRandom;

/// A stream of random numbers that are read one after the other.
final class Draws {

    private final CounterRandom random;
    private final long stream;
    private long next;

    Draws(CounterRandom random, long stream) {
        this.random = random;
        this.stream = stream;
    }

    boolean happens(double probability) {
        return random.uniform(stream, next++) < probability;
    }

    /// Exponentially distributed.
    double wait(double mean) {
        return -mean * StrictMath.log(random.uniform(stream, next++));
    }

    /// Log-normally distributed with the given mean; `spread` is the deviation of its logarithm.
    double around(double mean, double spread) {
        double normal = random.normal(stream, next++);
        return mean * StrictMath.exp(spread * normal - 0.5 * spread * spread);
    }
}
