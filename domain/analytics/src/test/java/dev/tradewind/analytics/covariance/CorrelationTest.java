// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.analytics.Noise;
import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.testkit.Close;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, positions that are one bet would count as several.
class CorrelationTest {

    @Test
    void agreesWithTheDefinition() {
        for (int periods : new int[] {2, 7, 33, 75}) {
            double[][] rows = Noise.rows(periods, periods, 11, 0.4);
            CorrelationMatrix matrix = CorrelationMatrix.of(rows);
            for (int i = 0; i < 11; i++) {
                for (int j = 0; j < 11; j++) {
                    double expected = pearson(column(rows, i), column(rows, j));
                    Close.to(i + "," + j, matrix.at(i, j).orElseThrow(), expected, 1e-12);
                }
            }
            assertThat(matrix.observations()).isEqualTo(periods);
        }
    }

    @Test
    void leavesOutAnAssetThatDidNotMove() {
        double[][] rows = {{1, 5, 1}, {2, 5, -1}, {3, 5, 2}};
        CorrelationMatrix matrix = CorrelationMatrix.of(rows);
        assertThat(matrix.isComplete()).isFalse();
        assertThat(matrix.at(0, 1)).isEmpty();
        assertThat(matrix.at(1, 1)).isEmpty();
        assertThat(matrix.average()).isEqualTo(matrix.at(0, 2));
        assertThatThrownBy(matrix::values).hasMessageContaining("complete");
        assertThat(CorrelationMatrix.of(new double[][] {{1}, {1}}).average()).isEmpty();
    }

    @Test
    void rollsLikeARecompute() {
        RollingCorrelation rolling = new RollingCorrelation(7, 60);
        double[][] rows = Noise.rows(9, 400, 7, 0.6);
        for (int t = 0; t < rows.length; t++) {
            rolling.add(rows[t]);
            assertThat(rolling.isReady()).isEqualTo(t >= 59);
            if (t < 59) {
                assertThat(rolling.matrix()).isEmpty();
                assertThat(rolling.at(0, 1)).isEmpty();
                continue;
            }
            double[][] expected =
                    CorrelationMatrix.of(Arrays.copyOfRange(rows, t - 59, t + 1)).values();
            Close.to("bar " + t, rolling.matrix().orElseThrow().values(), expected);
            Close.to("pair", rolling.at(5, 2).orElseThrow(), expected[5][2]);
        }
    }

    @Test
    void rollsWithoutDriftAfterALargeMove() {
        RollingCorrelation rolling = new RollingCorrelation(3, 40);
        double[][] rows = Noise.rows(10, 20_000, 3, 0.5);
        rows[100] = new double[] {1e3, -2e3, 3e3};
        for (double[] row : rows) {
            rolling.add(row);
        }
        double[][] last = Arrays.copyOfRange(rows, rows.length - 40, rows.length);
        Close.to(
                "matrix",
                rolling.matrix().orElseThrow().values(),
                CorrelationMatrix.of(last).values());
    }

    @Test
    void rollsOverAnAssetThatStandsStill() {
        RollingCorrelation rolling = new RollingCorrelation(2, 30);
        for (int t = 0; t < 75; t++) {
            rolling.add(new double[] {t < 40 ? 0.01 * (t % 3) : 0.02, 0.01 * (t % 5)});
        }
        assertThat(rolling.matrix().orElseThrow().at(0, 1)).isEmpty();
        assertThat(rolling.at(0, 1)).isEmpty();
        assertThatThrownBy(() -> rolling.add(new double[] {Double.NaN, 1}))
                .hasMessageContaining("finite");
    }

    @Test
    void raisesAnAlarmOnASuddenRise() {
        double[] history = new double[400];
        for (int t = 0; t < history.length; t++) {
            history[t] = 0.6 + 0.05 * StrictMath.sin(t) + (t >= 390 ? 0.25 : 0);
        }
        CorrelationSpike spike = CorrelationSpike.of(history).orElseThrow();
        assertThat(spike.isAlarm()).isTrue();
        assertThat(spike.percentile()).isGreaterThan(0.97);
        double[] calm = Arrays.copyOf(history, 380);
        assertThat(CorrelationSpike.of(calm).orElseThrow().isAlarm()).isFalse();
        assertThat(CorrelationSpike.of(Arrays.copyOf(calm, 364))).isEmpty();
        assertThat(CorrelationSpike.of(new double[365])).isEmpty();
    }

    @Test
    void chainsPairsIntoClusters() {
        double[][] rows = new double[200][5];
        double[][] noise = Noise.rows(4, 200, 5, 0);
        for (int t = 0; t < rows.length; t++) {
            double[] own = noise[t];
            rows[t] =
                    new double[] {
                        own[0], own[1], own[0] + 0.4 * own[2], own[3], own[0] + 0.8 * own[2]
                    };
        }
        CorrelationMatrix matrix = CorrelationMatrix.of(rows);
        assertThat(matrix.at(0, 4).orElseThrow()).isLessThan(0.85);
        assertThat(CorrelationClusters.of(matrix, 0.85))
                .containsExactly(List.of(0, 2, 4), List.of(1), List.of(3));
    }

    @Test
    void alignsOnCommonTimesOnly() {
        TimedReturns full = series("BTC", 0, 1, 2, 3, 4);
        TimedReturns holed = series("ETH", 1, 3, 4, 5);
        AlignedReturns aligned = AlignedReturns.of(List.of(full, holed), 2);
        assertThat(aligned.count()).isEqualTo(2);
        assertThat(aligned.matrix().column(0)).containsExactly(3, 4);
        assertThat(aligned.matrix().column(1)).containsExactly(3, 4);
        assertThat(aligned.age(hour(6))).isEqualTo(Duration.ofHours(2));
        assertThat(AlignedReturns.of(List.of(full, holed), 9).count()).isEqualTo(3);
        assertThatThrownBy(() -> series("X", 2, 1)).hasMessageContaining("rising");
    }

    @Test
    void weighsColumnsIntoAPortfolio() {
        double[][] rows = Noise.rows(2, 30, 12, 0.3);
        List<String> names = new ArrayList<>();
        double[] weights = new double[12];
        for (int i = 0; i < 12; i++) {
            names.add("a" + i);
            weights[i] = i - 4;
        }
        ReturnMatrix matrix = ReturnMatrix.ofRows(names, rows);
        double[] sums = matrix.portfolio(weights);
        double expected = 0;
        for (int i = 0; i < 12; i++) {
            expected += weights[i] * rows[17][i];
        }
        Close.to("row", sums[17], expected, 1e-15);
        assertThat(matrix.at(17, 3)).isEqualTo(rows[17][3]);
        assertThat(matrix.rows()[17]).isEqualTo(rows[17]);
        assertThatThrownBy(() -> matrix.portfolio(new double[3])).hasMessageContaining("12");
    }

    private static TimedReturns series(String asset, int... hours) {
        List<Instant> times = Arrays.stream(hours).mapToObj(CorrelationTest::hour).toList();
        return new TimedReturns(
                asset, times, Arrays.stream(hours).mapToDouble(hour -> hour).toArray());
    }

    private static Instant hour(int hour) {
        return Instant.EPOCH.plus(Duration.ofHours(hour));
    }

    private static double[] column(double[][] rows, int i) {
        return Arrays.stream(rows).mapToDouble(row -> row[i]).toArray();
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = Sample.of(x).mean();
        double meanY = Sample.of(y).mean();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int t = 0; t < x.length; t++) {
            xy += (x[t] - meanX) * (y[t] - meanY);
            xx += (x[t] - meanX) * (x[t] - meanX);
            yy += (y[t] - meanY) * (y[t] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
