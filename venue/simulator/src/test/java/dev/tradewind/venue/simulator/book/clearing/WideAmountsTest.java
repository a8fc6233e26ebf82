// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.base.chance.CounterRandom;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/// If this failed, large amounts would lose their upper half or a carry.
class WideAmountsTest {

    private final CounterRandom random = new CounterRandom(5);
    private long draws;

    @Test
    void sumsLikeBigIntegers() {
        WideAmounts amounts = new WideAmounts(2);
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < 5_000; i++) {
            long amount = draw() >> (int) (draw() & 63);
            long factor = (draw() >>> 16) >> (int) (draw() & 63);
            BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(factor));
            if ((i & 1) == 0) {
                amounts.add(1, amount, factor);
                expected = expected.add(product);
            } else {
                amounts.add(1, amount, -factor);
                expected = expected.subtract(product);
            }
            assertThat(amounts.value(1)).isEqualTo(expected);
            assertThat(amounts.isNegative(1)).isEqualTo(expected.signum() < 0);
        }
        amounts.addNumber(0, amounts, 1);
        amounts.addNumber(0, amounts, 1);
        assertThat(amounts.value(0)).isEqualTo(expected.shiftLeft(1));
        amounts.subtractNumber(0, amounts, 1);
        assertThat(amounts.value(0)).isEqualTo(expected);
        amounts.clear(0);
        amounts.subtractNumber(1, amounts, 0);
        assertThat(amounts.value(1)).isEqualTo(expected);
        assertThat(amounts.value(0)).isZero();
    }

    @Test
    void coversExactlyWhatIsThere() {
        WideAmounts amounts = new WideAmounts(2);
        amounts.add(0, Long.MAX_VALUE, 1L << 40);
        amounts.add(1, Long.MAX_VALUE, (1L << 40) - 3);

        assertThat(amounts.covers(0, 1, Long.MAX_VALUE, 3)).isTrue();
        assertThat(amounts.covers(0, 1, Long.MAX_VALUE, 4)).isFalse();
        amounts.add(1, 1, 1);
        assertThat(amounts.covers(0, 1, Long.MAX_VALUE, 3)).isFalse();
        assertThat(amounts.covers(0, 1, Long.MAX_VALUE, 2)).isTrue();
    }

    @Test
    void refusesToOverflow() {
        WideAmounts amounts = new WideAmounts(1);
        amounts.add(0, Long.MAX_VALUE, Long.MAX_VALUE);
        amounts.add(0, Long.MAX_VALUE, Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> amounts.add(0, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    private long draw() {
        return (long) ((random.uniform(0, draws++) - 0.5) * 0x1p64);
    }
}
