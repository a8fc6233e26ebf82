// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.varstudy;

import dev.tradewind.analytics.covariance.TimedReturns;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A market whose volatility clusters and whose shocks have fat tails: GARCH(1,1) per asset, with shocks of a
/// multivariate t with 5 degrees of freedom, variance 1 and equal correlations.
///
/// Source: Bollerslev 1987; parameters typical of daily crypto returns.
public final class GarchMarket {

    private static final double REACTION = 0.08;
    private static final double PERSISTENCE = 0.90;
    private static final double DAILY_DEVIATION = 0.04;
    private static final double CORRELATION = 0.6;
    private static final int FREEDOM = 5;
    private static final int BURN_IN = 200;
    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");

    private GarchMarket() {}

    /// `days` daily returns of `assets` assets, the same for the same `seed`.
    public static List<TimedReturns> simulate(int assets, int days, long seed) {
        Checks.positive("assets", assets);
        Checks.positive("days", days);
        CounterRandom random = new CounterRandom(seed);
        double[] variances = new double[assets];
        Arrays.fill(variances, DAILY_DEVIATION * DAILY_DEVIATION);
        double[][] returns = new double[assets][days];
        for (int day = -BURN_IN; day < days; day++) {
            double[] shocks = shocks(random, day, assets);
            for (int i = 0; i < assets; i++) {
                double value = Math.sqrt(variances[i]) * shocks[i];
                variances[i] = next(variances[i], value);
                if (day >= 0) {
                    returns[i][day] = value;
                }
            }
        }
        return named(returns, days);
    }

    private static double next(double variance, double value) {
        double level = (1 - REACTION - PERSISTENCE) * DAILY_DEVIATION * DAILY_DEVIATION;
        return level + REACTION * value * value + PERSISTENCE * variance;
    }

    private static double[] shocks(CounterRandom random, int day, int assets) {
        double chi = 0;
        for (int k = 0; k < FREEDOM; k++) {
            double normal = random.normal(day, k);
            chi += normal * normal;
        }
        double scale = Math.sqrt((FREEDOM - 2) / chi);
        double common = random.normal(day, FREEDOM);
        double[] shocks = new double[assets];
        for (int i = 0; i < assets; i++) {
            double own = random.normal(day, FREEDOM + 1L + i);
            shocks[i] =
                    scale * (Math.sqrt(CORRELATION) * common + Math.sqrt(1 - CORRELATION) * own);
        }
        return shocks;
    }

    private static List<TimedReturns> named(double[][] returns, int days) {
        List<Instant> times = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            times.add(START.plus(Duration.ofDays(day)));
        }
        List<TimedReturns> market = new ArrayList<>();
        for (int i = 0; i < returns.length; i++) {
            market.add(new TimedReturns("asset" + i, times, returns[i]));
        }
        return market;
    }
}
