// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// If this failed, rounding errors would pile up over a long life of the process and an indicator
/// would drift away from what its window says.
class LongRunTest {

    private static final int LENGTH = 720;
    private static final CounterRandom RANDOM = new CounterRandom(2026);

    @Test
    void windowsAgreeWithAFreshComputationAfterAMillionValues() {
        RollingSum sum = new RollingSum(LENGTH);
        RollingDeviation deviation = new RollingDeviation(LENGTH);
        RollingExtreme highest = RollingExtreme.highest(LENGTH);
        RollingExtreme lowest = RollingExtreme.lowest(LENGTH);
        PercentileRank rank = PercentileRank.of(LENGTH);
        double[] last = new double[LENGTH];
        for (int i = 0; i < 1_000_000; i++) {
            double value = 1e5 + 1e-3 * Math.floor(1000 * RANDOM.uniform(0, i));
            last[i % LENGTH] = value;
            sum.add(value);
            deviation.add(value);
            highest.add(value);
            lowest.add(value);
            rank.add(value);
            if (i % 99_991 == 99_990) {
                double total = Arrays.stream(last).map(each -> each - 1e5).sum() + LENGTH * 1e5;
                assertThat(sum.value()).isCloseTo(total, relative(total));
                assertThat(deviation.mean()).isCloseTo(total / LENGTH, relative(1e5));
                double expected = deviationOf(last);
                assertThat(deviation.population()).isCloseTo(expected, relative(expected));
                assertThat(highest.value()).isEqualTo(Arrays.stream(last).max().orElseThrow());
                assertThat(lowest.value()).isEqualTo(Arrays.stream(last).min().orElseThrow());
                assertThat(rank.valueFraction()).isEqualTo(rankOf(value, last));
            }
        }
    }

    @Test
    void aHugeValueThatLeavesTheWindowLeavesNoTrace() {
        RollingSum sum = new RollingSum(20);
        RollingDeviation deviation = new RollingDeviation(20);
        double[] last = new double[20];
        for (int i = 0; i < 200; i++) {
            double value = i == 57 ? 1e9 : 1 + 1e-3 * RANDOM.uniform(1, i);
            last[i % 20] = value;
            sum.add(value);
            deviation.add(value);
            if (i >= 77) {
                double expected = deviationOf(last);
                assertThat(deviation.sample() * Math.sqrt(19.0 / 20))
                        .isCloseTo(expected, relative(expected));
                assertThat(sum.value()).isCloseTo(Arrays.stream(last).sum(), relative(20));
            }
        }
    }

    @Test
    void constantWindowsAreExact() {
        RollingSum sum = new RollingSum(7);
        RollingDeviation deviation = new RollingDeviation(7);
        for (int i = 0; i < 30; i++) {
            sum.add(i < 15 ? 0.1 * i : 0);
            deviation.add(i < 15 ? 0.1 * i : 0.3);
        }
        assertThat(sum.value()).isZero();
        assertThat(deviation.population()).isZero();
        assertThat(deviation.mean()).isEqualTo(0.3);
    }

    private static double deviationOf(double[] values) {
        double mean = Arrays.stream(values).map(each -> each - values[0]).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(values)
                        .map(each -> each - values[0] - mean)
                        .map(each -> each * each)
                        .average()
                        .orElseThrow());
    }

    private static double rankOf(double value, double[] values) {
        long below = Arrays.stream(values).filter(each -> each < value).count();
        long equal = Arrays.stream(values).filter(each -> each == value).count();
        return (below + 0.5 * equal) / values.length;
    }

    private static org.assertj.core.data.Offset<Double> relative(double scale) {
        return within(1e-9 * scale);
    }
}
