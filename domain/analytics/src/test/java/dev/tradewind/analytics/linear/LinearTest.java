// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.testkit.Close;
import org.junit.jupiter.api.Test;

/// If this failed, risk would be computed with wrong factors of the covariance.
class LinearTest {

    private static final double[][] MATRIX = {{4, 2, 0.6}, {2, 3, 0.4}, {0.6, 0.4, 2}};

    @Test
    void factorsAndSolves() {
        Cholesky cholesky = Cholesky.of(MATRIX).orElseThrow();
        double[][] lower = cholesky.lower();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                Close.to("LLt", Matrices.dot(lower[i], lower[j]), MATRIX[i][j]);
            }
        }
        double[] right = {1, -2, 3};
        Close.to("solve", Matrices.times(MATRIX, cholesky.solve(right)), right);
        Close.to(
                "length",
                cholesky.inverseQuadratic(right),
                Matrices.dot(right, cholesky.solve(right)));
        double[] folded = cholesky.transposedTimes(right);
        Close.to("folded", Matrices.dot(folded, folded), Matrices.quadratic(MATRIX, right));
        Close.to("determinant", cholesky.logDeterminant(), StrictMath.log(15.24));
    }

    @Test
    void knowsWhatHasNoFactor() {
        assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{0}})).isEmpty();
    }

    @Test
    void decomposesAndRecomposes() {
        SymmetricEigen eigen = SymmetricEigen.of(MATRIX);
        double[] values = eigen.values();
        assertThat(values[0]).isGreaterThan(values[1]);
        assertThat(values[1]).isGreaterThan(values[2]);
        Close.to("recomposed", eigen.recompose(values), MATRIX);
        double[] image = Matrices.times(MATRIX, eigen.vector(0));
        for (int i = 0; i < 3; i++) {
            Close.to("vector", image[i], values[0] * eigen.vector(0)[i]);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Matrices.dot(new double[2], new double[3]))
                .hasMessageContaining("length 2");
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{1, 0}, {1, 1}}))
                .hasMessageContaining("symmetric");
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{1, 0}, {1}}))
                .hasMessageContaining("square");
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{Double.NaN}}))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> Cholesky.of(MATRIX).orElseThrow().solve(new double[2]))
                .hasMessageContaining("length 3");
    }
}
