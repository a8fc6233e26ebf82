// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, straight lines would look like noise to the model.
class TrendStrengthTest {

    /// |t| of the slope from its textbook definition.
    private static double bruteForce(double[] window) {
        int n = window.length;
        double meanIndex = (n - 1) / 2.0;
        double mean = Arrays.stream(window).average().orElseThrow();
        double covariance = 0;
        double indexSquares = 0;
        for (int i = 0; i < n; i++) {
            covariance += (i - meanIndex) * (window[i] - mean);
            indexSquares += (i - meanIndex) * (i - meanIndex);
        }
        double slope = covariance / indexSquares;
        double residual = 0;
        for (int i = 0; i < n; i++) {
            double error = window[i] - mean - slope * (i - meanIndex);
            residual += error * error;
        }
        return Math.abs(slope) / Math.sqrt(residual / (n - 2) / indexSquares);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 24, 96})
    void agreesWithTheDefinitionAtEveryBar(int length) {
        CounterRandom random = new CounterRandom(7);
        TrendStrength strength = new TrendStrength(length);
        double[] values = new double[5000];
        double level = 11;
        for (int i = 0; i < values.length; i++) {
            level += 0.01 * random.normal(0, i);
            values[i] = level;
            strength.add(level);
            assertThat(strength.isReady()).isEqualTo(i + 1 >= length);
            if (strength.isReady()) {
                double expected = bruteForce(Arrays.copyOfRange(values, i + 1 - length, i + 1));
                assertThat(strength.value())
                        .isCloseTo(Math.min(expected, 1000), within(1e-6 * (1 + expected)));
            }
        }
    }

    @Test
    void isZeroForAConstantAndAtItsBoundForALine() {
        TrendStrength constant = new TrendStrength(24);
        TrendStrength line = new TrendStrength(24);
        for (int i = 0; i < 500; i++) {
            constant.add(3.3);
            line.add(0.25 * i);
        }
        assertThat(constant.value()).isZero();
        assertThat(line.value()).isEqualTo(1000);
        assertThat(line.warmUpBars()).isEqualTo(24);
    }
}
