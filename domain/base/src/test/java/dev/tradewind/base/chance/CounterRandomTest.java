// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// If this failed, seeded simulations would differ from machine to machine or be biased.
class CounterRandomTest {

    private static final int DRAWS = 200_000;

    @Test
    void sameSeedStreamAndIndexGiveTheSameNumber() {
        assertThat(new CounterRandom(7).uniform(3, 9))
                .isEqualTo(new CounterRandom(7).uniform(3, 9));
        assertThat(new CounterRandom(7).uniform(3, 9))
                .isNotEqualTo(new CounterRandom(8).uniform(3, 9));
        assertThat(new CounterRandom(7).seed()).isEqualTo(7);
    }

    /// Source: rng_check.json of the quantitative specification's vectors, seed 42, stream 7.
    @Test
    void reproducesTheSpecifiedNumbers() {
        CounterRandom random = new CounterRandom(42);
        assertThat(random.uniform(7, 0)).isEqualTo(0.7817146274749753);
        assertThat(random.uniform(7, 5)).isEqualTo(0.9224591118849561);
        assertThat(random.normal(7, 1)).isCloseTo(-0.8140836773577106, within(1e-13));
        assertThat(random.studentT4(7, 3)).isCloseTo(0.000304987989212071, within(1e-13));
    }

    @Test
    void normalsAndStudentsHaveMeanZeroAndVarianceOne() {
        CounterRandom random = new CounterRandom(42);
        double[] normal = new double[2];
        double[] student = new double[2];
        for (int i = 0; i < DRAWS; i++) {
            add(normal, random.normal(1, i));
            add(student, random.studentT4(2, i));
        }
        // Five standard errors of the mean; the t4 variance has infinite variance itself.
        assertThat(normal[0] / DRAWS).isCloseTo(0, within(5 / Math.sqrt(DRAWS)));
        assertThat(normal[1] / DRAWS).isCloseTo(1, within(0.02));
        assertThat(student[0] / DRAWS).isCloseTo(0, within(5 / Math.sqrt(DRAWS)));
        assertThat(student[1] / DRAWS).isCloseTo(1, within(0.15));
    }

    /// Source of the quantiles: standard normal tables.
    @Test
    void invertsTheNormalDistribution() {
        assertThat(InverseNormal.of(0.5)).isZero();
        assertThat(InverseNormal.of(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(InverseNormal.of(0.025)).isCloseTo(-1.959963984540054, within(1e-14));
        assertThat(InverseNormal.of(1e-20)).isCloseTo(-9.262340089798409, within(1e-12));
        assertThatThrownBy(() -> InverseNormal.of(1)).hasMessageContaining("probability");
    }

    private static void add(double[] sums, double value) {
        sums[0] += value;
        sums[1] += value * value;
    }
}
