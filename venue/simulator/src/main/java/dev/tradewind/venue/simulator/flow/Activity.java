// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.chance.CounterRandom;

/// How busy a product is, second after second, 1 on average: bursts of some minutes, half of them
/// shared by all products. Trades come and prices move in its measure, which clusters both.
final class Activity {

    private static final double MEMORY = StrictMath.pow(0.5, 1.0 / 90);
    private static final double SPREAD = 1.2;

    private final CounterRandom random;
    private final long[] streams;
    private final double[] states;
    private long second;

    /// From `second` on; `market` is the stream of what is shared.
    Activity(CounterRandom random, long market, long own, long second) {
        this.random = random;
        this.second = second;
        streams = new long[] {market, own};
        states = new double[] {random.normal(market, second), random.normal(own, second)};
    }

    /// Goes on by a second and answers how busy it is.
    double next() {
        second++;
        double sum = 0;
        for (int part = 0; part < states.length; part++) {
            double news = random.normal(streams[part], second);
            states[part] = MEMORY * states[part] + StrictMath.sqrt(1 - MEMORY * MEMORY) * news;
            sum += states[part];
        }
        double level = SPREAD * sum / StrictMath.sqrt(states.length);
        return StrictMath.exp(level - 0.5 * SPREAD * SPREAD);
    }
}
