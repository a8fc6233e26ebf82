// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// If this failed, sizes could turn negative, which would turn a buy into a sell.
class QuantityTest {

    @Test
    void addsAndSubtractsExactly() {
        Quantity third = Quantity.of("0.3");
        assertThat(Quantity.of("0.1").plus(Quantity.of("0.2"))).isEqualTo(third);
        assertThat(third.minus(third)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void neverGoesBelowZero() {
        assertThatThrownBy(() -> Quantity.of("1").minus(Quantity.of("1.5")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantity must be >= 0: -0.5");
    }

    @Test
    void picksTheSmaller() {
        assertThat(Quantity.of("1").min(Quantity.of("2"))).isEqualTo(Quantity.of("1"));
        assertThat(Quantity.of("2").min(Quantity.of("1"))).isEqualTo(Quantity.of("1"));
    }

    @Test
    void tellsNothingFromSomething() {
        assertThat(Quantity.of("0.000").isZero()).isTrue();
        assertThat(Quantity.ZERO.isPositive()).isFalse();
        assertThat(Quantity.of("0.00000001").isPositive()).isTrue();
        assertThat(Quantity.of("1E-8")).hasToString("0.00000001");
    }
}
