// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics;

import dev.tradewind.base.chance.CounterRandom;

/// Seeded returns for tests.
public final class Noise {

    private Noise() {}

    /// `count` normal values with standard deviation `scale`.
    public static double[] normal(long seed, int count, double scale) {
        CounterRandom random = new CounterRandom(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = scale * random.normal(1, i);
        }
        return values;
    }

    /// `count` fat-tailed values (t with 4 degrees of freedom) with standard deviation `scale`.
    public static double[] heavy(long seed, int count, double scale) {
        CounterRandom random = new CounterRandom(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = scale * random.studentT4(1, i);
        }
        return values;
    }

    /// periods × assets with one common factor, so that pairs correlate with about `correlation`.
    public static double[][] rows(long seed, int periods, int assets, double correlation) {
        CounterRandom random = new CounterRandom(seed);
        double common = Math.sqrt(correlation);
        double own = Math.sqrt(1 - correlation);
        double[][] rows = new double[periods][assets];
        for (int t = 0; t < periods; t++) {
            double factor = random.studentT4(0, t);
            for (int i = 0; i < assets; i++) {
                rows[t][i] = 0.03 * (common * factor + own * random.studentT4(i + 1, t));
            }
        }
        return rows;
    }
}
