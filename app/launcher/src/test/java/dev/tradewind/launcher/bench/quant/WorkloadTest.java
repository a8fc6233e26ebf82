// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.indicators.column.BarColumns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// If this failed, our speed would be compared on another market than the one the other programs see.
class WorkloadTest {

    /// The figures stand in the README of the comparison programs.
    @Test
    void barsAreThoseOfTheComparisonPrograms() {
        BarColumns bars = new Workload().bars();

        assertThat(bars.count()).isEqualTo(1_000_000);
        assertThat(bars.close()[0]).isEqualTo(30013.88);
        assertThat(bars.close()[999_999]).isEqualTo(6787.76);
        assertThat(Math.round(Arrays.stream(bars.close()).sum() * 100))
                .isEqualTo(1_734_468_063_034L);
    }

    @Test
    void returnsAreThoseOfTheComparisonPrograms() {
        double[][] returns = Workload.returns(720, 100, 8);

        double first = correlation(returns, 0, 99);

        assertThat(Math.round(first * 1e6)).isEqualTo(333_116);
    }

    private static double correlation(double[][] rows, int one, int other) {
        double meanOne = Arrays.stream(rows).mapToDouble(row -> row[one]).average().orElseThrow();
        double meanOther =
                Arrays.stream(rows).mapToDouble(row -> row[other]).average().orElseThrow();
        double product = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (double[] row : rows) {
            product += (row[one] - meanOne) * (row[other] - meanOther);
            squaresOne += (row[one] - meanOne) * (row[one] - meanOne);
            squaresOther += (row[other] - meanOther) * (row[other] - meanOther);
        }
        return product / Math.sqrt(squaresOne * squaresOther);
    }
}
