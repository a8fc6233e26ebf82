// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// If this failed, the hidden Markov model would misjudge which state it is in.
class HiddenMarkovModelTest {

    private static final Offset<Double> TOLERANCE = within(1e-9);
    private static final HiddenMarkovModel TRUE_MODEL =
            HiddenMarkovModel.univariate(
                    new double[] {0.5, 0.5},
                    new double[][] {{0.98, 0.02}, {0.04, 0.96}},
                    new double[] {0.1, -0.4},
                    new double[] {0.5, 1.5});

    @Test
    void agreesWithTheSumOverAllPaths() {
        double[][] observations = {{0.3}, {-2}, {-1.5}, {0.1}, {0.4}};
        double total = 0;
        double[] last = new double[2];
        double[] first = new double[2];
        double bestWeight = 0;
        int best = 0;
        for (int path = 0; path < 32; path++) {
            double weight = 0.5;
            for (int t = 0; t < 5; t++) {
                int state = path >> t & 1;
                weight *= t == 0 ? 1 : TRUE_MODEL.transitionFraction(path >> (t - 1) & 1, state);
                weight *= Math.exp(TRUE_MODEL.states().get(state).logDensity(observations[t]));
            }
            total += weight;
            first[path & 1] += weight;
            last[path >> 4] += weight;
            best = weight > bestWeight ? path : best;
            bestWeight = Math.max(bestWeight, weight);
        }

        assertThat(TRUE_MODEL.logLikelihood(observations)).isCloseTo(Math.log(total), TOLERANCE);
        assertThat(TRUE_MODEL.filtered(observations)[4][1]).isCloseTo(last[1] / total, TOLERANCE);
        assertThat(TRUE_MODEL.smoothed(observations)[4][1]).isCloseTo(last[1] / total, TOLERANCE);
        assertThat(TRUE_MODEL.smoothed(observations)[0][1]).isCloseTo(first[1] / total, TOLERANCE);
        int[] path = TRUE_MODEL.mostProbablePath(observations);
        for (int t = 0; t < 5; t++) {
            assertThat(path[t]).isEqualTo(best >> t & 1);
        }
    }

    @Test
    void filtersOneByOneAsInBulk() {
        double[][] observations = drawn(3, 500);
        HiddenMarkovFilter filter = new HiddenMarkovFilter(TRUE_MODEL);
        double[][] filtered = TRUE_MODEL.filtered(observations);
        for (int t = 0; t < observations.length; t++) {
            assertThat(filter.add(observations[t])).containsExactly(filtered[t], TOLERANCE);
        }
    }

    @Test
    void survivesOutliersThatEveryStateFindsImpossible() {
        HiddenMarkovFilter filter = new HiddenMarkovFilter(TRUE_MODEL);
        double[] afterCrash = filter.add(new double[] {-500});

        assertThat(afterCrash[1]).isCloseTo(1, TOLERANCE);
        assertThat(filter.add(new double[] {0.1})[0]).isBetween(0.0, 1.0);
    }

    @Test
    void findsTheParametersThatMadeTheSeries() {
        HiddenMarkovModel start =
                HiddenMarkovModel.univariate(
                        new double[] {0.5, 0.5},
                        new double[][] {{0.9, 0.1}, {0.1, 0.9}},
                        new double[] {0, 0},
                        new double[] {0.7, 1.2});
        HiddenMarkovFit fit =
                HiddenMarkovFit.of(List.of(drawn(1, 4_000), drawn(2, 4_000)), start, 60, 1e-7);

        assertThat(fit.logLikelihoods()).isSorted().hasSizeGreaterThan(5);
        HiddenMarkovModel model = fit.model();
        assertThat(model.states().get(0).deviation(0)).isCloseTo(0.5, within(0.03));
        assertThat(model.states().get(1).deviation(0)).isCloseTo(1.5, within(0.06));
        assertThat(model.states().get(1).mean(0)).isCloseTo(-0.4, within(0.08));
        assertThat(model.transitionFraction(0, 0)).isCloseTo(0.98, within(0.01));
        assertThat(model.transitionFraction(1, 1)).isCloseTo(0.96, within(0.01));
    }

    @Test
    void stopsWhenAStepNoLongerHelpsAndKeepsEmptyStates() {
        HiddenMarkovModel start =
                new HiddenMarkovModel(
                        new double[] {1, 0},
                        new double[][] {{1, 0}, {0, 1}},
                        List.of(
                                new DiagonalGaussian(new double[] {0, 0}, new double[] {1, 1}),
                                new DiagonalGaussian(new double[] {9, 9}, new double[] {1, 1})));
        double[][] series = {{1, 0}, {-1, 0}, {1, 0}, {-1, 0}};
        HiddenMarkovFit fit = HiddenMarkovFit.of(List.<double[][]>of(series), start, 100, 1e-9);

        assertThat(fit.logLikelihoods()).hasSizeLessThan(6);
        assertThat(fit.model().states().get(0).mean(0)).isCloseTo(0, TOLERANCE);
        assertThat(fit.model().states().get(0).deviation(1)).isCloseTo(1e-3, TOLERANCE);
        assertThat(fit.model().states().get(1).mean(0)).isEqualTo(9);
        assertThat(fit.model().transitionFraction(1, 0)).isCloseTo(0.5, TOLERANCE);
    }

    @Test
    void refusesWhatIsNoModel() {
        double[][] even = {{0.5, 0.5}, {0.5, 0.5}};
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        HiddenMarkovModel.univariate(
                                new double[] {0.5, 0.4}, even, new double[2], ones(2)))
                .withMessageContaining("sum to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        HiddenMarkovModel.univariate(
                                new double[] {1}, even, new double[2], ones(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagonalGaussian(new double[2], ones(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagonalGaussian(new double[1], new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRUE_MODEL.logLikelihood(new double[][] {{1, 2}}));
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] drawn(long seed, int length) {
        CounterRandom random = new CounterRandom(seed);
        double[][] series = new double[length][1];
        int state = 0;
        for (int t = 0; t < length; t++) {
            state = random.uniform(1, t) < TRUE_MODEL.transitionFraction(state, 1) ? 1 : 0;
            DiagonalGaussian emission = TRUE_MODEL.states().get(state);
            series[t][0] = emission.mean(0) + emission.deviation(0) * random.normal(2, t);
        }
        return series;
    }
}
