// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import dev.tradewind.analytics.distribution.Quantile;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import java.util.OptionalDouble;

/// Whether losses beyond the value at risk were as large as the expected shortfall said. Both figures are 0 on
/// average if it was right; negative means that it was too small.
///
/// Source: Acerbi, Szekely 2014, tests 1 and 2; p-values from simulated forecasts that are right.
///
/// @param breaches number of breaches
/// @param z1 mean of profit/shortfall over breaches, plus 1; absent without a breach
/// @param z2 sum of profit/shortfall over breaches / (periods · tail), plus 1
/// @param pValue1 chance of a z1 at most as great; absent without a breach
/// @param pValue2 chance of a z2 at most as great
public record AcerbiSzekely(
        int breaches, OptionalDouble z1, double z2, OptionalDouble pValue1, double pValue2) {

    /// Tests `forecast` with `simulations` runs of `model`, numbered streams of `random`.
    public static AcerbiSzekely of(
            ShortfallForecast forecast, TailModel model, int simulations, CounterRandom random) {
        Checks.positive("simulations", simulations);
        Outcome observed = forecast.outcome();
        int below1 = 0;
        int below2 = 0;
        int with1 = 0;
        for (int run = 0; run < simulations; run++) {
            Outcome simulated = simulate(forecast, model, random, run);
            below2 += simulated.z2() <= observed.z2() ? 1 : 0;
            if (simulated.breaches() > 0) {
                with1++;
                below1 += simulated.z1() <= observed.z1() ? 1 : 0;
            }
        }
        boolean defined = observed.breaches() > 0 && with1 > 0;
        return new AcerbiSzekely(
                observed.breaches(),
                observed.breaches() > 0 ? OptionalDouble.of(observed.z1()) : OptionalDouble.empty(),
                observed.z2(),
                defined ? OptionalDouble.of((double) below1 / with1) : OptionalDouble.empty(),
                (double) below2 / simulations);
    }

    /// The z2 below which a share `level` of right forecasts falls.
    public static double criticalZ2(
            int periods, TailModel model, double level, int simulations, CounterRandom random) {
        double[] values = new double[simulations];
        for (int run = 0; run < simulations; run++) {
            values[run] = simulate(periods, model, random, run).z2();
        }
        return Quantile.inPlace(values, level);
    }

    private static Outcome simulate(
            ShortfallForecast forecast, TailModel model, CounterRandom random, int run) {
        return simulate(forecast.periods(), model, random, run);
    }

    private static Outcome simulate(int periods, TailModel model, CounterRandom random, int run) {
        double sum = 0;
        int breaches = 0;
        for (int t = 0; t < periods; t++) {
            double chance = random.uniform(run, t);
            if (chance < model.tail()) {
                breaches++;
                sum -= model.lossInShortfalls(chance);
            }
        }
        return new Outcome(breaches, sum, periods * model.tail());
    }

    /// Breaches and the sum of profit/shortfall over them.
    record Outcome(int breaches, double sum, double expected) {

        double z1() {
            return sum / breaches + 1;
        }

        double z2() {
            return sum / expected + 1;
        }
    }
}
