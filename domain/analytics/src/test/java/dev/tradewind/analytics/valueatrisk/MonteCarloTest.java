// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.Noise;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.distribution.StudentT;
import dev.tradewind.analytics.linear.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, the simulated loss would be wrong or depend on the number of processors.
class MonteCarloTest {

    private static final double[][] COVARIANCE = {{4, 1, 0.5}, {1, 2, -0.3}, {0.5, -0.3, 1}};
    private static final double[] MEAN = {0.1, -0.2, 0.05};
    private static final double[] POSITIONS = {3, -1, 2};
    private static final MonteCarlo SIMULATION = new MonteCarlo(100_000, 1, 42);

    @Test
    void normalCaseAgreesWithTheClosedForm() {
        MultivariateT model = MultivariateT.normal(MEAN, COVARIANCE).orElseThrow();
        double deviation = Math.sqrt(Matrices.quadratic(COVARIANCE, POSITIONS));
        double mean = Matrices.dot(MEAN, POSITIONS);
        for (double confidence : new double[] {0.95, 0.975, 0.99}) {
            double z = Normal.quantile(confidence);
            double error =
                    Math.sqrt(confidence * (1 - confidence) / SIMULATION.draws())
                            / Normal.density(z)
                            * deviation;
            TailLoss loss = SIMULATION.loss(model, POSITIONS, confidence, BlockRunner.sequential());
            assertThat(Math.abs(loss.valueAtRisk() - (z * deviation - mean))).isLessThan(3 * error);
        }
    }

    @Test
    void fatTailsAgreeWithStudent() {
        double freedom = 4;
        MultivariateT model = MultivariateT.of(MEAN, COVARIANCE, freedom).orElseThrow();
        double scale =
                Math.sqrt(Matrices.quadratic(COVARIANCE, POSITIONS) * (freedom - 2) / freedom);
        StudentT student = new StudentT(freedom);
        double quantile = student.quantile(0.99);
        double error = Math.sqrt(0.0099 / SIMULATION.draws()) / student.density(quantile) * scale;
        double expected = scale * quantile - Matrices.dot(MEAN, POSITIONS);
        TailLoss loss = SIMULATION.loss(model, POSITIONS, 0.99, BlockRunner.sequential());
        assertThat(Math.abs(loss.valueAtRisk() - expected)).isLessThan(3 * error);
    }

    @Test
    void sameSeedSameAnswerInAnyOrderOfBlocks() {
        MultivariateT model = MultivariateT.of(MEAN, COVARIANCE, 5).orElseThrow();
        MonteCarlo simulation = new MonteCarlo(5_000, 2, 9);
        double[] inOrder = simulation.profits(model, POSITIONS, BlockRunner.sequential());
        BlockRunner backwards =
                (blocks, block) ->
                        IntStream.range(0, blocks).map(i -> blocks - 1 - i).forEach(block);
        BlockRunner parallel =
                (blocks, block) -> IntStream.range(0, blocks).parallel().forEach(block);
        assertThat(simulation.profits(model, POSITIONS, backwards)).isEqualTo(inOrder);
        assertThat(simulation.profits(model, POSITIONS, parallel)).isEqualTo(inOrder);
        assertThat(new MonteCarlo(5_000, 2, 10).profits(model, POSITIONS, BlockRunner.sequential()))
                .isNotEqualTo(inOrder);
        assertThat(new MonteCarlo(1_500, 2, 9).profits(model, POSITIONS, parallel))
                .isEqualTo(Arrays.copyOf(inOrder, 1_500));
    }

    @Test
    void findsTheDegreesOfFreedom() {
        double[][] heavy = Noise.rows(3, 3000, 1, 0);
        double low = MultivariateT.fit(matrix(heavy)).orElseThrow().freedom();
        assertThat(low).isBetween(3.0, 5.5);
        double[] normal = Noise.normal(4, 3000, 0.02);
        double[][] rows = new double[3000][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = new double[] {normal[t]};
        }
        double high = MultivariateT.fit(matrix(rows)).orElseThrow().freedom();
        assertThat(high).isBetween(15.0, 30.0);
    }

    @Test
    void shrinksWhereThereAreFewPeriods() {
        MultivariateT model = MultivariateT.fit(matrix(Noise.rows(5, 80, 90, 0.5))).orElseThrow();
        assertThat(model.size()).isEqualTo(90);
        assertThat(MultivariateT.fit(matrix(new double[70][2]))).isEmpty();
    }

    @Test
    void refusesWhatHasNoVariance() {
        assertThatThrownBy(() -> MultivariateT.of(MEAN, COVARIANCE, 2))
                .hasMessageContaining("above 2");
        assertThatThrownBy(() -> MultivariateT.normal(new double[2], COVARIANCE))
                .hasMessageContaining("length 3");
        assertThatThrownBy(() -> new MonteCarlo(0, 1, 1)).hasMessageContaining("draws");
    }

    private static ReturnMatrix matrix(double[][] rows) {
        List<String> names =
                IntStream.range(0, rows[0].length).mapToObj(Integer::toString).toList();
        return ReturnMatrix.ofRows(names, rows);
    }
}
