// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, training would walk in the wrong direction and still end somewhere.
class ChainObjectiveTest {

    private static final CounterRandom RANDOM = new CounterRandom(4);

    private static Sequence sequence(int number) {
        double[][] inputs = new double[40][2];
        int[] labels = new int[40];
        double[] interruptions = new double[40];
        for (int t = 0; t < 40; t++) {
            inputs[t][0] = RANDOM.normal(number, t);
            inputs[t][1] = RANDOM.normal(number + 50, t);
            labels[t] = t % 7 == 0 ? -1 : (t / 14) % 3;
            interruptions[t] = t % 11 == 5 ? 0.8 : 0.01;
        }
        return new Sequence(inputs, labels, interruptions);
    }

    @Test
    void itsGradientIsThatOfFiniteDifferences() {
        ChainObjective objective =
                new ChainObjective(
                        List.of(sequence(1), sequence(2)), new double[] {1, 0.7, 1.5}, 0.05);
        double[] point = new double[objective.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = 0.5 * RANDOM.normal(99, i);
        }
        double[] gradient = new double[point.length];
        double[] ignored = new double[point.length];
        objective.at(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double[] above = point.clone();
            double[] below = point.clone();
            above[i] += 1e-6;
            below[i] -= 1e-6;
            double slope = (objective.at(above, ignored) - objective.at(below, ignored)) / 2e-6;
            assertThat(gradient[i]).as("parameter " + i).isCloseTo(slope, within(1e-7));
        }
    }

    @Test
    void theMinimiserFindsTheBottomOfACurvedValley() {
        Objective valley =
                (x, gradient) -> {
                    double bend = x[1] - x[0] * x[0];
                    gradient[0] = -400 * x[0] * bend - 2 * (1 - x[0]);
                    gradient[1] = 200 * bend;
                    return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
                };
        double[] found = new Minimiser(valley, 1e-9).minimise(new double[] {-1.2, 1}, 200);
        assertThat(found[0]).isCloseTo(1, within(1e-6));
        assertThat(found[1]).isCloseTo(1, within(1e-6));
    }

    @Test
    void learningLowersTheLoss() {
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sequences.add(sequence(i));
        }
        ChainObjective objective = new ChainObjective(sequences, new double[] {1, 1, 1}, 1e-3);
        double[] start = new double[objective.size()];
        for (int state = 0; state < 3; state++) {
            start[objective.transitions() + 4 * state] = 1;
        }
        double[] ignored = new double[objective.size()];
        double[] end = new Minimiser(objective, 1e-6).minimise(start, 50);
        assertThat(objective.at(end, ignored)).isLessThan(objective.at(start, ignored));
    }
}
