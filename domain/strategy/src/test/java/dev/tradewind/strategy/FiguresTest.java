// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/// If this failed, the numbers in reasons would not be the numbers that decided.
class FiguresTest {

    @Test
    void writesTheSameDigitsAsAnExactDecimal() {
        CounterRandom random = new CounterRandom(7);
        for (int i = 0; i < 2_000; i++) {
            double value = (random.uniform(0, i) - 0.5) * 20_000;
            int decimals = i % 7;
            BigDecimal exact = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
            assertThat(new BigDecimal(Figures.fixed(value, decimals)))
                    .as("value %s with %d decimals", value, decimals)
                    .isCloseTo(exact, within(new BigDecimal("1e-6")));
        }
    }

    @Test
    void keepsLeadingZerosOfTheFraction() {
        assertThat(Figures.fixed(3.0045, 3)).isEqualTo("3.005");
        assertThat(Figures.fixed(-0.05, 2)).isEqualTo("-0.05");
        assertThat(Figures.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Figures.fixed(12, 0)).isEqualTo("12");
    }

    @Test
    void writesHugeNumbersAsTheyAre() {
        assertThat(Figures.fixed(1e15, 2)).isEqualTo("1.0E15");
    }

    @Test
    void writesPercentAndCents() {
        assertThat(Figures.percent(0.125, 1)).isEqualTo("12.5 %");
        assertThat(Figures.cents(Money.usd("1.005"))).isEqualTo("1.00 USD");
    }
}
