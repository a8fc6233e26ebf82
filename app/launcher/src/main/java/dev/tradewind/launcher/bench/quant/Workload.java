// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import dev.tradewind.indicators.column.BarColumns;
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

    /// The million bars of the indicator cases, made at the first call.
    BarColumns bars() {
        BarColumns made = bars == null ? bars(BARS) : bars;
        bars = made;
        return made;
    }

    /// `count` bars of driftless geometric Brownian motion.
    static BarColumns bars(int count) {
        WorkloadRandom random = new WorkloadRandom(BAR_SEED);
        double[] open = new double[count];
        double[] highest = new double[count];
        double[] lowest = new double[count];
        double[] close = new double[count];
        double step = 1 / STEPS_PER_YEAR;
        double drift = -YEARLY_VOLATILITY * YEARLY_VOLATILITY / 2 * step;
        double spread = YEARLY_VOLATILITY * StrictMath.sqrt(step);
        double price = START_PRICE;
        for (int bar = 0; bar < count; bar++) {
            double high = price;
            double low = price;
            open[bar] = cents(price);
            for (int i = 0; i < STEPS_PER_BAR; i++) {
                price *= StrictMath.exp(drift + spread * random.normal());
                high = Math.max(high, price);
                low = Math.min(low, price);
            }
            highest[bar] = cents(high);
            lowest[bar] = cents(low);
            close[bar] = cents(price);
            random.uniform(); // the volume, which no case needs
        }
        return new BarColumns(open, highest, lowest, close);
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
