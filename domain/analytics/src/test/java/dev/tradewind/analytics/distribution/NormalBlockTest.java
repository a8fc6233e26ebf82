// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.base.chance.CounterRandom;
import org.junit.jupiter.api.Test;

/// If this failed, simulated losses would not be those of the project's generator.
class NormalBlockTest {

    @Test
    void drawsTheNumbersOfTheCounterGenerator() {
        CounterRandom random = new CounterRandom(7);
        NormalBlock block = new NormalBlock(7, 1000);
        double[] normals = new double[1000];
        for (int first = 0; first < 200_000; first += 1000) {
            block.fill(3, first, normals);
            for (int i = 0; i < normals.length; i++) {
                assertThat(Math.abs(normals[i] - random.normal(3, first + i))).isLessThan(1e-8);
            }
        }
    }

    @Test
    void invertsTheTailsExactly() {
        CounterRandom random = new CounterRandom(1);
        NormalBlock block = new NormalBlock(1, 64);
        double[] normals = new double[64];
        int tails = 0;
        for (int first = 0; first < 64_000; first += 64) {
            block.fill(0, first, normals);
            for (int i = 0; i < 64; i++) {
                double u = random.uniform(0, first + i);
                if (Math.abs(u - 0.5) > 0.5 - 1.0 / 1024 - 1e-9) {
                    tails++;
                    assertThat(normals[i]).isEqualTo(random.normal(0, first + i));
                }
            }
        }
        assertThat(tails).isBetween(80, 180);
    }

    @Test
    void refusesAnotherLength() {
        assertThatThrownBy(() -> new NormalBlock(1, 8).fill(0, 0, new double[7]))
                .hasMessageContaining("8");
    }
}
