// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.venue.simulator.generator.GeneratedBar;
import java.util.ArrayList;
import java.util.List;

/// A generator of hourly bars that shares the meaning of the four states with family A and nothing
/// of its making: normal noise with outliers instead of Student's t, volatility that follows the
/// last days instead of a GARCH, ranges round a level that drifts, wicks on either side, states of
/// geometric length, and a crisis that fades in. Bars come in order, without an end.
///
/// Source: Tradewind quantitative specification 2.1 (meaning of the states).
final class VariantGenerator {

    private static final List<Double> DEVIATIONS =
            List.of(0.006, 0.008, 0.009, 0.011, 0.012, 0.008);
    private static final List<Double> FIRST_PRICES =
            List.of(40_000.0, 2_500.0, 90.0, 0.45, 14.0, 70.0);
    private static final long CRISIS_STREAM = 1;
    private static final long SHARED_STREAM = 2;
    private static final int CALM_BARS = 400;
    private static final double CRISIS_FRACTION = 1 / 900.0;

    private final FamilyVariant variant;
    private final CounterRandom random;
    private final List<VariantPath> paths = new ArrayList<>();
    private int bar = -1;
    private int calmFor = CALM_BARS;
    private int crisisLeft;
    private int crisisAge;
    private double correlationState;

    VariantGenerator(FamilyVariant variant, long seed) {
        this.variant = variant;
        this.random = new CounterRandom(seed);
        for (int product = 0; product < variant.products(); product++) {
            paths.add(
                    new VariantPath(
                            variant,
                            random,
                            new VariantPath.Start(
                                    10L * (product + 1),
                                    DEVIATIONS.get(product),
                                    FIRST_PRICES.get(product))));
        }
    }

    /// The next hour: one bar for each product.
    List<GeneratedBar> next() {
        bar++;
        moveCrisis();
        correlationState = 0.98 * correlationState + 0.2 * random.normal(SHARED_STREAM + 1, bar);
        double calm = Math.clamp(0.6 + 0.12 * correlationState, 0.3, 0.85);
        VariantPath.Shared shared =
                new VariantPath.Shared(
                        bar, crisisLeft > 0, crisisAge, crisisLeft > 0 ? 0.9 : calm, SHARED_STREAM);
        return paths.stream().map(path -> path.next(shared)).toList();
    }

    private void moveCrisis() {
        if (crisisLeft > 0) {
            crisisLeft--;
            crisisAge++;
            calmFor = 0;
            return;
        }
        calmFor++;
        crisisAge = 0;
        boolean strikes = random.uniform(CRISIS_STREAM, bar) < CRISIS_FRACTION;
        if (strikes && calmFor > CALM_BARS) {
            int mean = variant.meanBars().get(Regime.CRISIS.ordinal());
            crisisLeft = VariantPath.duration(mean, random.uniform(CRISIS_STREAM + 8, bar));
        }
    }
}
