// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.indicators.average.SimpleAverage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, bad numbers would pass through whole columns unseen.
class ColumnDoorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 2 | 1 | 1 | bar 1: open must be > 0",
                "1 | NaN | 1 | 1 | bar 1: high must be finite",
                "1 | Infinity | 1 | 1 | bar 1: high must be finite",
                "1 | 2 | -1 | 1 | bar 1: low must be > 0",
                "3 | 2 | 1 | 1 | bar 1: high must not be below open 3.0",
                "1 | 2 | 1 | 3 | bar 1: high must not be below low 1.0 or close 3.0",
                "1 | 2 | 1.5 | 2 | bar 1: low must not be above open 1.0",
                "2 | 2 | 1.5 | 1 | bar 1: low must not be above close 1.0",
            })
    void refusesABrokenBar(double open, double high, double low, double close, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BarColumns(
                                new double[] {1, open},
                                new double[] {1, high},
                                new double[] {1, low},
                                new double[] {1, close}))
                .withMessageStartingWith(message);
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        double[] one = {1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BarColumns(one, one, one, new double[2]))
                .withMessage("close must have 1 values: 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void namesTheValueThatIsNotFinite(double broken) {
        double[] values = new double[3_000];
        Arrays.fill(values, 7);
        values[1_234] = broken;
        double[] into = new double[values.length];
        String message = "value 1234 must be finite: " + broken;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AverageColumns.simple(20, values, into))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AverageColumns.exponential(20, values, into))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrengthColumns.relativeStrength(14, values, into))
                .withMessage(message);
    }

    @Test
    void aHugeValueThatLeftAnAverageLeavesNoTrace() {
        double[] values = new double[5_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 1_700 || i == 2_900 ? 1e13 : 1 + 1e-3 * (i % 7);
        }
        double[] bulk = new double[values.length];
        AverageColumns.simple(20, values, bulk);
        SimpleAverage stream = new SimpleAverage(20);
        for (int i = 0; i < values.length; i++) {
            stream.add(values[i]);
            if (stream.isReady()) {
                assertThat(bulk[i])
                        .as("bar %d", i)
                        .isCloseTo(stream.value(), within(1e-9 * Math.max(1, bulk[i])));
            }
        }
    }

    @Test
    void choppinessWithoutRangeIsAbsent() {
        double[] flat = new double[2_000];
        Arrays.fill(flat, 100);
        double[] into = new double[flat.length];
        ChoppinessColumns.choppiness(20, new BarColumns(flat, flat, flat, flat), into);
        assertThat(Arrays.stream(into)).allMatch(value -> Double.isNaN(value));
        StrengthColumns.relativeStrength(14, flat, into);
        assertThat(Arrays.stream(into).skip(14)).allMatch(value -> value == 50);
    }
}
