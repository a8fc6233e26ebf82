// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import dev.tradewind.base.chance.CounterRandom;
import java.util.Arrays;

/// Prices of the tests: the bars of a table, or a seeded random walk, and what the invariants do to
/// them.
record Bars(double[] high, double[] low, double[] close) {

    static Bars walk(long seed, int count) {
        CounterRandom random = new CounterRandom(seed);
        double[] high = new double[count];
        double[] low = new double[count];
        double[] close = new double[count];
        double price = 1000;
        for (int i = 0; i < count; i++) {
            double open = price;
            price *= StrictMath.exp(0.01 * random.normal(1, i));
            close[i] = price;
            high[i] = Math.max(open, price) * (1 + 0.004 * random.uniform(2, i));
            low[i] = Math.min(open, price) * (1 - 0.004 * random.uniform(3, i));
        }
        return new Bars(high, low, close);
    }

    int count() {
        return close.length;
    }

    Bars first(int count) {
        return new Bars(
                Arrays.copyOf(high, count), Arrays.copyOf(low, count), Arrays.copyOf(close, count));
    }

    Bars scaled(double factor) {
        return new Bars(times(high, factor), times(low, factor), times(close, factor));
    }

    Bars mirrored(double about) {
        return new Bars(from(about, low), from(about, high), from(about, close));
    }

    private static double[] times(double[] prices, double factor) {
        return Arrays.stream(prices).map(price -> price * factor).toArray();
    }

    private static double[] from(double about, double[] prices) {
        return Arrays.stream(prices).map(price -> about - price).toArray();
    }
}
