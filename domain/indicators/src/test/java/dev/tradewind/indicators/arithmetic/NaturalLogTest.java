// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.chance.CounterRandom;
import org.junit.jupiter.api.Test;

/// If this failed, every indicator with a logarithm in it would be wrong.
class NaturalLogTest {

    private static final CounterRandom RANDOM = new CounterRandom(77);

    @Test
    void staysWithinThreeUnitsOfTheLastPlace() {
        for (int i = 0; i < 200_000; i++) {
            double value = StrictMath.exp(RANDOM.normal(1, i) * (i % 2 == 0 ? 5 : 1e-4));
            assertClose(value);
        }
        for (double value = Double.MIN_NORMAL; value < Double.MAX_VALUE / 3; value *= 2.75) {
            assertClose(value);
        }
    }

    @Test
    void answersWhatTheMathematicsLibraryAnswersAtTheEnds() {
        assertThat(NaturalLog.of(1)).isZero();
        assertThat(NaturalLog.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NaturalLog.of(Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
        assertThat(NaturalLog.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NaturalLog.of(Double.NaN)).isNaN();
        assertThat(NaturalLog.of(-1)).isNaN();
    }

    @Test
    void manyAtOnceAreTheSameBits() {
        double[] values = new double[999];
        for (int i = 0; i < values.length; i++) {
            values[i] = StrictMath.exp(RANDOM.normal(2, i) * 3);
        }
        double[] logs = new LogLanes(1_000).of(values, values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(logs[i]).isEqualTo(NaturalLog.of(values[i]));
        }
    }

    private static void assertClose(double value) {
        double exact = StrictMath.log(value);
        assertThat(Math.abs(NaturalLog.of(value) - exact))
                .as("ln %s", value)
                .isLessThanOrEqualTo(3 * Math.ulp(exact));
    }
}
