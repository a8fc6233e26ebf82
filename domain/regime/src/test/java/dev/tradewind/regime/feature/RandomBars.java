// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import dev.tradewind.base.chance.CounterRandom;
import java.util.ArrayList;
import java.util.List;

/// Bars of a seeded walk, as the four prices the features take.
record RandomBars(double open, double high, double low, double close) {

    static List<RandomBars> of(long seed, long stream, int count, double scale) {
        CounterRandom random = new CounterRandom(seed);
        List<RandomBars> bars = new ArrayList<>();
        double level = 0;
        for (int i = 0; i < count; i++) {
            double open = level;
            level += 0.006 * random.normal(stream, i) + 0.006 * random.normal(0, i);
            double high = Math.max(open, level) + 0.004 * random.uniform(stream + 1, i);
            double low = Math.min(open, level) - 0.004 * random.uniform(stream + 2, i);
            bars.add(
                    new RandomBars(
                            scale * StrictMath.exp(open),
                            scale * StrictMath.exp(high),
                            scale * StrictMath.exp(low),
                            scale * StrictMath.exp(level)));
        }
        return bars;
    }

    void addTo(SymbolFeatures features) {
        features.add(open, high, low, close);
    }
}
