// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// If this failed, the parts of the bots would not add up to what the account traded or paid.
class LargestRemainderTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void givesTheLeftOverStepToTheLargestRemainder() {
        assertThat(split("1.00", CENT, "1", "1", "1")).containsExactly("0.34", "0.33", "0.33");
        assertThat(split("0.10", CENT, "1", "2", "4")).containsExactly("0.01", "0.03", "0.06");
    }

    @Test
    void givesWhatIsOffTheGridToTheFirstPart() {
        assertThat(split("0.015", CENT, "0", "1", "1")).containsExactly("0.00", "0.015", "0.00");
    }

    @Test
    void addsUpExactlyForAnyWeights() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<BigDecimal> weights = new ArrayList<>();
            int parts = 1 + (int) (random.nextDouble() * 9);
            for (int index = 0; index < parts; index++) {
                weights.add(OrderNormalizer.decimal(0.001 + random.nextDouble()));
            }
            BigDecimal total = OrderNormalizer.decimal(random.nextDouble() * 1000);
            List<BigDecimal> split = LargestRemainder.split(total, weights, CENT);
            assertThat(split.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %s", seed)
                    .isEqualByComparingTo(total);
            assertThat(split).allMatch(part -> part.signum() >= 0);
        }
    }

    @Test
    void refusesWeightsThatAreAllZero() {
        assertThatThrownBy(() -> split("1", CENT, "0", "0"))
                .hasMessageContaining("sum of weights must be > 0");
    }

    private static List<String> split(String total, BigDecimal step, String... weights) {
        List<BigDecimal> given = List.of(weights).stream().map(BigDecimal::new).toList();
        return LargestRemainder.split(new BigDecimal(total), given, step).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
