// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.regime.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the probabilities would not be what the model believes.
class BeliefFilterTest {

    private static final int BARS = 6;

    private final StateChain chain = Models.product(Feature.DRIFT_24);

    private static double[] vector(double value) {
        double[] vector = new double[Feature.all().size()];
        vector[Feature.DRIFT_24.ordinal()] = value;
        return vector;
    }

    private double evidence(int state, double value) {
        StateChain.Term term = chain.terms().getFirst();
        double deviations = Math.clamp((value - term.mean()) / term.scale(), -4, 4);
        return StrictMath.exp(chain.intercept(state) + term.weights().get(state) * deviations);
    }

    /// The probability of each last state as the sum over all paths.
    private double[] enumerated(double[] values) {
        double[] sums = new double[3];
        double total = 0;
        for (int path = 0; path < 729; path++) {
            int rest = path;
            int before = -1;
            double probability = 1;
            for (int t = 0; t < BARS; t++) {
                int state = rest % 3;
                rest /= 3;
                probability *= before < 0 ? first(state) : chain.transition(before, state);
                probability *= evidence(state, values[t]);
                before = state;
            }
            sums[before] += probability;
            total += probability;
        }
        for (int k = 0; k < 3; k++) {
            sums[k] /= total;
        }
        return sums;
    }

    private double first(int state) {
        return (chain.transition(0, state)
                        + chain.transition(1, state)
                        + chain.transition(2, state))
                / 3;
    }

    @Test
    void agreesWithTheSumOverAllPaths() {
        CounterRandom random = new CounterRandom(1);
        double[] values = new double[BARS];
        BeliefFilter filter = new BeliefFilter(chain);
        for (int t = 0; t < BARS; t++) {
            values[t] = 4 * random.normal(0, t);
            filter.add(vector(values[t]), 0);
        }
        double[] expected = enumerated(values);
        for (int k = 0; k < 3; k++) {
            assertThat(filter.probability(k)).isCloseTo(expected[k], within(1e-12));
        }
    }

    @Test
    void startsAnewAfterACertainInterruption() {
        BeliefFilter filter = new BeliefFilter(chain);
        for (int t = 0; t < 50; t++) {
            filter.add(vector(9), 0);
        }
        assertThat(filter.probability(0)).isGreaterThan(0.95);
        double mean = chain.terms().getFirst().mean();
        filter.add(vector(mean), 1);
        double sum = 0.2 * evidence(0, mean) + 0.2 * evidence(1, mean) + 0.6 * evidence(2, mean);
        assertThat(filter.probability(2)).isCloseTo(0.6 * evidence(2, mean) / sum, within(1e-12));
    }

    @Test
    void aSingleBarOfAnySizeIsCutOff() {
        BeliefFilter large = new BeliefFilter(chain);
        BeliefFilter huge = new BeliefFilter(chain);
        large.add(vector(9), 0);
        huge.add(vector(1e12), 0);
        assertThat(huge.probability(0)).isEqualTo(large.probability(0));
    }

    @Test
    void sharpnessBelowOneMakesModest() {
        BeliefFilter sharp = new BeliefFilter(chain);
        BeliefFilter modest = new BeliefFilter(chain.withSharpness(0.5));
        List<Double> sums = new ArrayList<>();
        for (int t = 0; t < 10; t++) {
            sharp.add(vector(5), 0);
            modest.add(vector(5), 0);
            sums.add(modest.probability(0) + modest.probability(1) + modest.probability(2));
        }
        assertThat(modest.probability(0)).isLessThan(sharp.probability(0));
        assertThat(sums).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-12)));
    }
}
