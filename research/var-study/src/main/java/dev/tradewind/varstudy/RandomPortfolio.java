// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.varstudy;

import dev.tradewind.base.chance.CounterRandom;
import java.util.Arrays;

/// Some of the assets of a market with long-only weights, drawn evenly from all that add up to 1.
///
/// Source: Dirichlet distribution with parameters 1 by normalised exponentials (Devroye 1986, XI.4).
///
/// @param assets asset numbers, all different
/// @param weights above 0, sum 1
record RandomPortfolio(int[] assets, double[] weights) {

    /// Portfolio number `stream`: `count` of `market` assets.
    static RandomPortfolio draw(int market, int count, CounterRandom random, long stream) {
        int[] order = new int[market];
        for (int i = 0; i < market; i++) {
            order[i] = i;
        }
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int other = i + (int) (random.uniform(stream, 2L * i) * (market - i));
            int chosen = order[other];
            order[other] = order[i];
            order[i] = chosen;
            weights[i] = -StrictMath.log(random.uniform(stream, 2L * i + 1));
            sum += weights[i];
        }
        for (int i = 0; i < count; i++) {
            weights[i] /= sum;
        }
        return new RandomPortfolio(Arrays.copyOf(order, count), weights);
    }
}
