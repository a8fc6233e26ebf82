// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// If this failed, the jump model would switch where it is not worth it, or look ahead.
class JumpModelTest {

    private static final CounterRandom RANDOM = new CounterRandom(11);
    private static final JumpModel MODEL =
            new JumpModel(new double[][] {{0, 0}, {2, 1}, {-1, 3}}, 1.5);

    @Test
    void findsTheCheapestOfAllPaths() {
        double[][] observations = clusters(6, 1);
        double least = Double.POSITIVE_INFINITY;
        for (int code = 0; code < 729; code++) {
            double cost = 0;
            int rest = code;
            int before = -1;
            for (double[] row : observations) {
                int state = rest % 3;
                rest /= 3;
                double[] centre = MODEL.centroid(state);
                cost += 0.5 * (square(row[0] - centre[0]) + square(row[1] - centre[1]));
                cost += before >= 0 && before != state ? MODEL.penalty() : 0;
                before = state;
            }
            least = Math.min(least, cost);
        }
        assertThat(MODEL.cheapestPath(observations).cost()).isCloseTo(least, within(1e-9));
    }

    @Test
    void labelsOnlineWithoutLookingAhead() {
        double[][] observations = clusters(200, 2);
        int[] whole = MODEL.onlinePath(observations);
        int[] cut = MODEL.onlinePath(Arrays.copyOf(observations, 120));

        assertThat(Arrays.copyOf(whole, 120)).containsExactly(cut);
        assertThat(whole[199]).isEqualTo(MODEL.cheapestPath(observations).states()[199]);
    }

    @Test
    void neverSwitchesWhenItCostsTooMuch() {
        JumpModel stubborn = new JumpModel(new double[][] {{0, 0}, {2, 1}}, 1e9);
        assertThat(stubborn.cheapestPath(clusters(100, 3)).states()).containsOnly(0);
    }

    @Test
    void findsTheCentresThatMadeTheSeries() {
        List<double[][]> series = List.of(clusters(600, 4), clusters(600, 5));
        JumpFit fit = JumpFit.of(series, new JumpFit.Shape(2, 1, 4), RANDOM);
        double[][] centres = {fit.model().centroid(0), fit.model().centroid(1)};
        Arrays.sort(centres, java.util.Comparator.comparingDouble(row -> row[0]));

        assertThat(centres[0]).containsExactly(new double[] {0, 0}, within(0.1));
        assertThat(centres[1]).containsExactly(new double[] {2, 1}, within(0.1));
        assertThat(fit.cost()).isLessThan(series.size() * 600 * 0.2);
        assertThat(JumpFit.of(series, new JumpFit.Shape(2, 1, 4), RANDOM).cost())
                .isEqualTo(fit.cost());
    }

    @Test
    void keepsAStateThatNothingFalls() {
        List<double[][]> same = List.<double[][]>of(new double[][] {{1, 1}, {1, 1}, {1, 1}});
        JumpFit fit = JumpFit.of(same, new JumpFit.Shape(2, 1, 1), RANDOM);

        assertThat(fit.cost()).isZero();
        assertThat(fit.model().states()).isEqualTo(2);
    }

    @Test
    void putsFeaturesOnOneScale() {
        double[][] rows = {{1, 5}, {3, 5}, {5, 5}, {1_000, 5}};
        Standardizer standardizer = Standardizer.of(List.<double[][]>of(rows));

        assertThat(standardizer.apply(new double[] {252.25, 7})).containsExactly(0, 2);
        assertThat(standardizer.apply(new double[] {1e9, -9})).containsExactly(3, -3);
    }

    @Test
    void measuresDownsideRelativeToTheProductsOwnPast() {
        JumpFeatures calm = new JumpFeatures();
        JumpFeatures wild = new JumpFeatures();
        JumpFeatures still = new JumpFeatures();
        Optional<double[]> ofCalm = Optional.empty();
        Optional<double[]> ofWild = Optional.empty();
        for (int bar = 0; bar < 900; bar++) {
            double move = 0.01 * RANDOM.normal(30, bar);
            assertThat(ofCalm).as("bar %d", bar).isEqualTo(bar < 720 ? Optional.empty() : ofCalm);
            ofCalm = calm.add(move);
            ofWild = wild.add(move * 8);
            assertThat(still.add(0)).isEmpty();
        }

        assertThat(ofWild.orElseThrow()).containsExactly(ofCalm.orElseThrow(), within(1e-9));
        for (int bar = 0; bar < 40; bar++) {
            ofCalm = calm.add(-0.03);
        }
        assertThat(ofCalm.orElseThrow()[0]).isGreaterThan(ofWild.orElseThrow()[0] + 1);
        assertThat(ofCalm.orElseThrow()[1]).isLessThan(-0.8);
    }

    @Test
    void refusesRowsOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.cheapestPath(new double[][] {{1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JumpModel(new double[][] {{1}, {1, 2}}, 1));
    }

    private static double[][] clusters(int length, int stream) {
        double[][] rows = new double[length][2];
        for (int t = 0; t < length; t++) {
            boolean second = t / 50 % 2 == 1;
            rows[t][0] = (second ? 2 : 0) + 0.3 * RANDOM.normal(2L * stream, t);
            rows[t][1] = (second ? 1 : 0) + 0.3 * RANDOM.normal(2L * stream + 1, t);
        }
        return rows;
    }

    private static double square(double value) {
        return value * value;
    }
}
