// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.analytics.Noise;
import dev.tradewind.testkit.Close;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// If this failed, p-values and quantiles would be off for everything above.
class DistributionTest {

    /// Abramowitz, Stegun 1964, table 26.1; the far tail from scipy 1.10.
    @Test
    void knowsTheNormal() {
        Close.to("density", Normal.density(1), 0.24197072451914337);
        Close.to("cumulative", Normal.cumulative(1.96), 0.9750021048517795);
        Close.to("far tail", Normal.upperTail(10) * 1e24, 7.61985302416047, 1e-12);
        Close.to("quantile", Normal.quantile(0.99), 2.3263478740408408);
        Close.to("tail mean", Normal.tailMean(0.05), 2.0627128075074253);
    }

    /// scipy 1.10.
    @Test
    void knowsStudent() {
        StudentT t = new StudentT(4.5);
        Close.to("density", t.density(0.7), 0.28413761452208797);
        Close.to("quantile", t.cumulative(t.quantile(0.03)), 0.03);
        Close.to("three", new StudentT(3).upperTail(2.3533634348018264), 0.05);
        Close.to("two sided", new StudentT(3).twoSided(-3.182446305284263), 0.05);
        assertThatThrownBy(() -> new StudentT(1).tailMean(0.05)).hasMessageContaining("> 1");
    }

    @Test
    void meansTheTailOfStudentByItsIntegral() {
        StudentT t = new StudentT(5);
        double sum = 0;
        int steps = 5000;
        for (int i = 0; i < steps; i++) {
            sum += t.quantile(1 - 0.05 * (i + 0.5) / steps) / steps;
        }
        Close.to("tail mean", sum, t.tailMean(0.05), 1e-3);
    }

    /// Abramowitz, Stegun 1964, table 26.8.
    @Test
    void knowsChiSquare() {
        Close.to("one", new ChiSquare(1).upperTail(3.841458820694124), 0.05);
        Close.to("two", new ChiSquare(2).upperTail(5.991464547107979), 0.05);
        Close.to("three", new ChiSquare(3).upperTail(7.814727903251179), 0.05);
        Close.to("cumulative", new ChiSquare(3).cumulative(7.814727903251179), 0.95);
        Close.to("quantile", new ChiSquare(10).quantile(0.95), 18.307038053275146, 1e-8);
        assertThat(new ChiSquare(2).upperTail(0)).isEqualTo(1);
        assertThat(new ChiSquare(2).cumulative(-1)).isZero();
    }

    @Test
    void describesASample() {
        Sample sample = Sample.of(new double[] {1, 2, 3, 4, 10});
        assertThat(sample.mean()).isEqualTo(4);
        assertThat(sample.variance()).hasValue(12.5);
        assertThat(sample.deviation()).hasValue(Math.sqrt(12.5));
        assertThat(sample.populationDeviation()).isEqualTo(Math.sqrt(10));
        Close.to("skew", sample.skew().orElseThrow(), 36 / (10 * Math.sqrt(10)));
        Close.to("kurtosis", sample.excessKurtosis().orElseThrow(), 278.8 / 100 - 3);
    }

    @Test
    void leavesOutWhatASampleDoesNotHave() {
        assertThat(Sample.of(new double[] {3}).variance()).isEmpty();
        assertThat(Sample.of(new double[] {3}).deviation()).isEmpty();
        assertThat(Sample.of(new double[] {3, 3}).skew()).isEmpty();
        assertThat(Sample.of(new double[] {3, 3}).excessKurtosis()).isEmpty();
        assertThatThrownBy(() -> Sample.of(new double[0])).hasMessageContaining("values");
    }

    @Test
    void selectsWhatSortingWouldFind() {
        for (int n = 1; n < 200; n++) {
            double[] values = Noise.normal(n, n, 1);
            values[n / 2] = values[0];
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int index = 0; index < n; index += 1 + n / 7) {
                double[] work = values.clone();
                assertThat(Quantile.select(work, index)).isEqualTo(sorted[index]);
                Arrays.sort(work, 0, index);
                assertThat(Arrays.copyOf(work, index)).isEqualTo(Arrays.copyOf(sorted, index));
            }
        }
    }

    @Test
    void interpolatesBetweenOrderStatistics() {
        double[] values = {4, 1, 3, 2};
        assertThat(Quantile.of(values, 0)).isEqualTo(1);
        assertThat(Quantile.of(values, 0.5)).isEqualTo(2.5);
        assertThat(Quantile.of(values, 1)).isEqualTo(4);
        assertThat(values).containsExactly(4, 1, 3, 2);
        assertThatThrownBy(() -> Quantile.of(values, 1.5)).hasMessageContaining("0..1");
    }
}
