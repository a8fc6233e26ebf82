// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import dev.tradewind.base.chance.CounterRandom;

/// A stream whose uniform numbers are read one after the other.
final class SequentialDraws {

    private static final int SHORTEST_BARS = 36;
    private static final int PHASES = 3;

    private final CounterRandom random;
    private final long stream;
    private long next;

    SequentialDraws(CounterRandom random, long stream) {
        this.random = random;
        this.stream = stream;
    }

    double uniform() {
        return random.uniform(stream, next++);
    }

    /// The first index at which the running sum of `probabilities` exceeds a draw, else the last.
    int pick(double... probabilities) {
        double draw = uniform();
        double sum = 0;
        for (int index = 0; index < probabilities.length; index++) {
            sum += probabilities[index];
            if (sum > draw) {
                return index;
            }
        }
        return probabilities.length - 1;
    }

    /// The length of a regime in bars, on average `meanBars` and never below 36.
    int duration(int meanBars) {
        double p = (double) PHASES / (meanBars - SHORTEST_BARS + PHASES);
        int bars = SHORTEST_BARS;
        for (int phase = 0; phase < PHASES; phase++) {
            bars += geometric(p);
        }
        return bars;
    }

    int geometric(double p) {
        return (int) Math.floor(StrictMath.log(uniform()) / StrictMath.log(1 - p));
    }
}
