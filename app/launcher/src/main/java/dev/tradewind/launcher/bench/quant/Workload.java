// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import org.jspecify.annotations.Nullable;

/// The synthetic market that every measured program sees, bit for bit.
///
/// Source: the README of the comparison programs ("The workload, in words").
final class Workload {

    private static final int BARS = 1_000_000;
    private static final long BAR_SEED = 42;
    private static final double START_PRICE = 30_000;
    private static final double YEARLY_VOLATILITY = 0.8;
    private static final int STEPS_PER_BAR = 4;
    private static final double STEPS_PER_YEAR = 525_600.0 * STEPS_PER_BAR;
    private static final double DAILY_VOLATILITY = 0.04;
    private static final double FACTOR_LOADING = 0.6;

    private @Nullable BarColumns bars;

    /// One-minute bars as columns, prices to the cent.
    record BarColumns(double[] open, double[] high, double[] low, double[] close) {

        int count() {
            return close.length;
        }
    }

    /// The million bars of the indicator cases, made at the first call.
    BarColumns bars() {
        BarColumns made = bars == null ? bars(BARS) : bars;
        bars = made;
        return made;
    }

    /// `count` bars of driftless geometric Brownian motion.
    static BarColumns bars(int count) {
        WorkloadRandom random = new WorkloadRandom(BAR_SEED);
        BarColumns bars =
                new BarColumns(
                        new double[count], new double[count], new double[count], new double[count]);
        double step = 1 / STEPS_PER_YEAR;
        double drift = -YEARLY_VOLATILITY * YEARLY_VOLATILITY / 2 * step;
        double spread = YEARLY_VOLATILITY * StrictMath.sqrt(step);
        double price = START_PRICE;
        for (int bar = 0; bar < count; bar++) {
            double high = price;
            double low = price;
            bars.open[bar] = cents(price);
            for (int i = 0; i < STEPS_PER_BAR; i++) {
                price *= StrictMath.exp(drift + spread * random.normal());
                high = Math.max(high, price);
                low = Math.min(low, price);
            }
            bars.high[bar] = cents(high);
            bars.low[bar] = cents(low);
            bars.close[bar] = cents(price);
            random.uniform(); // the volume, which no case needs
        }
        return bars;
    }

    /// Daily returns, days x assets: one common factor and noise of each asset's own.
    static double[][] returns(int days, int assets, long seed) {
        WorkloadRandom random = new WorkloadRandom(seed);
        double own = StrictMath.sqrt(1 - FACTOR_LOADING * FACTOR_LOADING);
        double[][] returns = new double[days][assets];
        for (double[] day : returns) {
            double factor = FACTOR_LOADING * random.normal();
            for (int asset = 0; asset < assets; asset++) {
                day[asset] = DAILY_VOLATILITY * (factor + own * random.normal());
            }
        }
        return returns;
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }
}
