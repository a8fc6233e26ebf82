// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// If this failed, reports would show performance that the returns do not support. The golden
/// values are those of the quantitative specification (returns_400), tolerance 1e-9 as it says.
class ReturnStatisticsTest {

    private static final Offset<Double> TOLERANCE = within(1e-9);

    @Test
    void agreesWithTheSpecification() {
        ReturnStatistics statistics = ReturnStatistics.of(golden());
        assertThat(statistics.days()).isEqualTo(400);
        assertThat(statistics.totalReturnFraction()).isCloseTo(0.10667193047995505, TOLERANCE);
        assertThat(statistics.annualReturnFraction()).isCloseTo(0.09690051755568452, TOLERANCE);
        assertThat(statistics.annualVolatilityFraction()).isCloseTo(0.12117287456687191, TOLERANCE);
        assertThat(statistics.sharpe()).isCloseTo(0.8239189286947463, TOLERANCE);
        assertThat(statistics.sortino()).isCloseTo(1.136248483142951, TOLERANCE);
        assertThat(statistics.maxDrawdownFraction()).isCloseTo(0.1347186053681737, TOLERANCE);
        assertThat(statistics.maxDrawdownDays()).isEqualTo(354);
        assertThat(statistics.calmar()).isCloseTo(0.7192808839644993, TOLERANCE);
        assertThat(statistics.profitFactor()).isCloseTo(1.1236165029895737, TOLERANCE);
        assertThat(statistics.hitRateFraction()).isCloseTo(0.5725, TOLERANCE);
    }

    @Test
    void tellsNothingAnnualBelowSixtyDays() {
        ReturnStatistics statistics = ReturnStatistics.of(Arrays.copyOf(golden(), 59));
        assertThat(statistics.annualReturnFraction()).isNull();
        assertThat(statistics.annualVolatilityFraction()).isNull();
        assertThat(statistics.sharpe()).isNull();
        assertThat(statistics.sortino()).isNull();
        assertThat(statistics.calmar()).isNull();
        assertThat(ReturnStatistics.of(Arrays.copyOf(golden(), 60)).sharpe()).isNotNull();
    }

    @Test
    void hasNoRatioWithoutVarianceOrLosses() {
        ReturnStatistics flat = ReturnStatistics.of(new double[100]);
        assertThat(flat.sharpe()).isNull();
        assertThat(flat.sortino()).isNull();
        assertThat(flat.calmar()).isNull();
        assertThat(flat.profitFactor()).isNull();
        assertThat(flat.hitRateFraction()).isZero();
    }

    @Test
    void hasNoHitRateWithoutDays() {
        ReturnStatistics empty = ReturnStatistics.of(new double[0]);
        assertThat(empty.hitRateFraction()).isNull();
        assertThat(empty.totalReturnFraction()).isZero();
    }

    @Test
    void refusesWhatIsNoReturn() {
        assertThatThrownBy(() -> ReturnStatistics.of(new double[] {Double.NaN}))
                .hasMessageContaining("return must be within");
        assertThatThrownBy(() -> ReturnStatistics.of(new double[] {-1.5}))
                .hasMessageContaining("return must be within");
    }

    private static double[] golden() {
        try (InputStream file =
                ReturnStatisticsTest.class.getResourceAsStream("/returns_400.csv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
