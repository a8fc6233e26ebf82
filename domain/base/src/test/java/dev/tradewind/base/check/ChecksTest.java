// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// If this failed, bad arguments would pass the public doors or be reported without their name.
class ChecksTest {

    @Test
    void returnsTheValueThatFits() {
        assertThat(Checks.positive("x", BigDecimal.ONE)).isEqualTo(BigDecimal.ONE);
        assertThat(Checks.nonNegative("x", BigDecimal.ZERO)).isEqualTo(BigDecimal.ZERO);
        assertThat(Checks.positive("x", 1L)).isEqualTo(1L);
        assertThat(Checks.positive("x", 1)).isEqualTo(1);
        assertThat(Checks.nonNegative("x", 0L)).isZero();
        assertThat(Checks.positive("x", 0.5)).isEqualTo(0.5);
        assertThat(Checks.nonNegative("x", 0.0)).isZero();
        assertThat(Checks.fraction("x", 1)).isEqualTo(1);
        assertThat(Checks.within("x", 2.0, 1, 3)).isEqualTo(2);
        assertThat(Checks.within("x", 2, 1, 3)).isEqualTo(2);
        assertThat(Checks.notBlank("x", "a")).isEqualTo("a");
        assertThat(Checks.positive("x", Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void namesArgumentBoundAndValueOfEveryRefusal() {
        List<ThrowingCallable> refused =
                List.of(
                        () -> Checks.positive("x", BigDecimal.ZERO),
                        () -> Checks.nonNegative("x", new BigDecimal("-1")),
                        () -> Checks.positive("x", 0L),
                        () -> Checks.positive("x", 0),
                        () -> Checks.nonNegative("x", -1L),
                        () -> Checks.positive("x", Double.NaN),
                        () -> Checks.positive("x", 0.0),
                        () -> Checks.nonNegative("x", -0.1),
                        () -> Checks.finite("x", Double.POSITIVE_INFINITY),
                        () -> Checks.fraction("x", 1.01),
                        () -> Checks.within("x", 4.0, 1, 3),
                        () -> Checks.within("x", 0, 1, 3),
                        () -> Checks.notBlank("x", " "),
                        () -> Checks.positive("x", Duration.ZERO));
        for (ThrowingCallable call : refused) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("x must (be|not be) .+: .+");
        }
    }
}
