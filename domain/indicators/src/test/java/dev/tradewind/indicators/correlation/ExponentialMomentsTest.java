// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import org.junit.jupiter.api.Test;

/// If this failed, the crisis detector would see correlations that are not there.
class ExponentialMomentsTest {

    @Test
    void agreesWithTheWeightedSumsOfItsDefinition() {
        CounterRandom random = new CounterRandom(3);
        double[] first = new double[80];
        double[] second = new double[80];
        ExponentialMoments moments = new ExponentialMoments(0.94);
        for (int i = 0; i < 80; i++) {
            first[i] = random.normal(0, i);
            second[i] = 0.7 * first[i] + 0.5 * random.normal(1, i);
            moments.add(first[i], second[i]);
            assertThat(moments.isReady()).isEqualTo(i >= 29);
        }
        double expected =
                weighted(first, second)
                        / Math.sqrt(weighted(first, first) * weighted(second, second));
        assertThat(moments.value()).isCloseTo(expected, within(1e-12));
    }

    private static double weighted(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            double weight =
                    i < 30
                            ? Math.pow(0.94, first.length - 30) / 30
                            : 0.06 * Math.pow(0.94, first.length - 1 - i);
            sum += weight * first[i] * second[i];
        }
        return sum;
    }

    @Test
    void aSeriesThatDoesNotMoveHasNoCorrelation() {
        ExponentialMoments moments = new ExponentialMoments(0.94);
        for (int i = 0; i < 100; i++) {
            moments.add(0, i % 3 - 1);
        }
        assertThat(moments.isReady()).isFalse();
    }

    @Test
    @WithVectors
    void agreesWithTheSharedVectors() {
        double[][] prices = SharedFolder.table("pairs_400.csv").rows();
        double[][] expected = SharedFolder.table("pairs_expected.csv").rows();
        ExponentialMoments moments = new ExponentialMoments(0.94);
        for (int i = 1; i < prices.length; i++) {
            moments.add(
                    StrictMath.log(prices[i][1] / prices[i - 1][1]),
                    StrictMath.log(prices[i][2] / prices[i - 1][2]));
            assertThat(moments.isReady()).isEqualTo(!Double.isNaN(expected[i][2]));
            if (moments.isReady()) {
                assertThat(moments.value()).isCloseTo(expected[i][2], within(1e-9));
            }
        }
    }
}
