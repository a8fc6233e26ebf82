// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.testkit.NumberTable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Bars of the tests: those of a table, or a seeded random walk, and what the invariants do to them.
public final class Bars {

    private Bars() {}

    public static BarColumns of(NumberTable table) {
        return new BarColumns(
                table.column("open"),
                table.column("high"),
                table.column("low"),
                table.column("close"));
    }

    /// Moves of a percent around 1,000.
    public static BarColumns walk(long seed, int count) {
        CounterRandom random = new CounterRandom(seed);
        double[][] bars = new double[4][count];
        double price = 1000;
        for (int i = 0; i < count; i++) {
            double open = price;
            price *= StrictMath.exp(0.01 * random.normal(1, i));
            bars[0][i] = open;
            bars[1][i] = Math.max(open, price) * (1 + 0.004 * random.uniform(2, i));
            bars[2][i] = Math.min(open, price) * (1 - 0.004 * random.uniform(3, i));
            bars[3][i] = price;
        }
        return new BarColumns(bars[0], bars[1], bars[2], bars[3]);
    }

    /// Moves of a thousandth around 100,000: what makes sums of squares fail.
    public static BarColumns fine(long seed, int count) {
        CounterRandom random = new CounterRandom(seed);
        double[][] bars = new double[4][count];
        double price = 1e5;
        for (int i = 0; i < count; i++) {
            double open = price;
            price += 1e-3 * random.normal(1, i);
            bars[0][i] = open;
            bars[1][i] = Math.max(open, price) + 1e-3 * random.uniform(2, i);
            bars[2][i] = Math.min(open, price) - 1e-3 * random.uniform(3, i);
            bars[3][i] = price;
        }
        return new BarColumns(bars[0], bars[1], bars[2], bars[3]);
    }

    public static BarColumns first(BarColumns bars, int count) {
        return slice(bars, 0, count);
    }

    public static BarColumns slice(BarColumns bars, int from, int to) {
        return new BarColumns(
                Arrays.copyOfRange(bars.open(), from, to),
                Arrays.copyOfRange(bars.high(), from, to),
                Arrays.copyOfRange(bars.low(), from, to),
                Arrays.copyOfRange(bars.close(), from, to));
    }

    public static BarColumns scaled(BarColumns bars, double factor) {
        DoubleUnaryOperator times = price -> price * factor;
        return new BarColumns(
                each(bars.open(), times),
                each(bars.high(), times),
                each(bars.low(), times),
                each(bars.close(), times));
    }

    /// Prices become `about` − price, high and low change places.
    public static BarColumns mirrored(BarColumns bars, double about) {
        DoubleUnaryOperator from = price -> about - price;
        return new BarColumns(
                each(bars.open(), from),
                each(bars.low(), from),
                each(bars.high(), from),
                each(bars.close(), from));
    }

    private static double[] each(double[] prices, DoubleUnaryOperator change) {
        return Arrays.stream(prices).map(change).toArray();
    }
}
