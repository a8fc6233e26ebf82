// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.analytics.linear.Cholesky;
import dev.tradewind.analytics.linear.Matrices;
import dev.tradewind.analytics.linear.SymmetricEigen;
import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How many stable relations two or three series have, with constant and lagged differences.
/// `trace.get(r)` tests "at most r" against more, `maximum.get(r)` "r" against "r + 1". `vectors[k]`
/// belongs to `eigenvalues[k]`, largest first, and has 1 as first weight.
///
/// Source: Johansen 1991; critical values of MacKinnon, Haug and Michelis 1999.
public record Johansen(
        double[] eigenvalues, double[][] vectors, List<RankTest> trace, List<RankTest> maximum) {

    private static final int MOST_SERIES = 3;

    /// Bounds at 90, 95 and 99 % by the number of relations in doubt.
    private static final double[][] TRACE = {
        {2.7055, 3.8415, 6.6349}, {13.4294, 15.4943, 19.9349}, {27.0669, 29.7961, 35.4628},
    };

    private static final double[][] MAXIMUM = {
        {2.7055, 3.8415, 6.6349}, {12.2971, 14.2639, 18.52}, {18.8928, 21.1314, 25.865},
    };

    /// A statistic and its bounds at 90, 95 and 99 %, above which the hypothesis is refused.
    public record RankTest(double statistic, double ninety, double ninetyFive, double ninetyNine) {

        private static RankTest of(double statistic, double[] bounds) {
            return new RankTest(statistic, bounds[0], bounds[1], bounds[2]);
        }
    }

    public Johansen {
        eigenvalues = eigenvalues.clone();
        vectors = Matrices.copy(vectors);
        trace = List.copyOf(trace);
        maximum = List.copyOf(maximum);
    }

    @Override
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    @Override
    public double[][] vectors() {
        return Matrices.copy(vectors);
    }

    /// Number of relations at 95 % by the trace test.
    public int rank() {
        int rank = 0;
        while (rank < trace.size() && trace.get(rank).statistic() > trace.get(rank).ninetyFive()) {
            rank++;
        }
        return rank;
    }

    /// Tests `series[k]`, logarithms of prices of one length, with `lags` lagged differences; absent
    /// where rows are too few or a series is explained by the others without rest.
    public static Optional<Johansen> of(double[][] series, int lags) {
        Checks.within("series", series.length, 2, MOST_SERIES);
        Checks.nonNegative("lags", lags);
        int rows = series[0].length - 1 - lags;
        if (rows <= series.length * (lags + 1) + 1) {
            return Optional.empty();
        }
        OrthogonalBasis basis = basis(series, lags, rows);
        double[][] changes = new double[series.length][];
        double[][] levels = new double[series.length][];
        for (int k = 0; k < series.length; k++) {
            double[] differences = differences(series[k]);
            changes[k] = basis.residual(Arrays.copyOfRange(differences, lags, differences.length));
            levels[k] = basis.residual(Arrays.copyOfRange(series[k], lags, lags + rows));
        }
        return decompose(changes, levels, rows);
    }

    private static OrthogonalBasis basis(double[][] series, int lags, int rows) {
        List<double[]> regressors = new ArrayList<>();
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        regressors.add(ones);
        for (int lag = 1; lag <= lags; lag++) {
            for (double[] one : series) {
                double[] changes = differences(one);
                regressors.add(Arrays.copyOfRange(changes, lags - lag, changes.length - lag));
            }
        }
        return OrthogonalBasis.of(regressors);
    }

    private static double[] differences(double[] series) {
        double[] changes = new double[series.length - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = series[i + 1] - series[i];
        }
        return changes;
    }

    /// Canonical correlations of changes and levels: with S_ll = L Lᵀ the eigenvalues are those of
    /// L⁻¹ S_lc S_cc⁻¹ S_cl L⁻ᵀ.
    private static Optional<Johansen> decompose(double[][] changes, double[][] levels, int rows) {
        Optional<Cholesky> ofChanges = Cholesky.of(products(changes, changes, rows));
        Optional<Cholesky> ofLevels = Cholesky.of(products(levels, levels, rows));
        if (ofChanges.isEmpty() || ofLevels.isEmpty()) {
            return Optional.empty();
        }
        double[][] cross = products(levels, changes, rows);
        int count = cross.length;
        double[][] explained = new double[count][count];
        for (int i = 0; i < count; i++) {
            double[] solved = ofChanges.get().solve(cross[i]);
            for (int j = 0; j < count; j++) {
                explained[i][j] = Matrices.dot(cross[j], solved);
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(whitened(ofLevels.get(), explained));
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++) {
            vectors[k] = normalised(ofLevels.get().inverseTransposedTimes(eigen.vector(k)));
        }
        return Optional.of(judged(eigen.values(), vectors, rows));
    }

    private static Johansen judged(double[] eigenvalues, double[][] vectors, int rows) {
        List<RankTest> trace = new ArrayList<>();
        List<RankTest> maximum = new ArrayList<>();
        double sum = 0;
        for (int rank = eigenvalues.length - 1; rank >= 0; rank--) {
            double statistic = -rows * StrictMath.log1p(-eigenvalues[rank]);
            sum += statistic;
            int inDoubt = eigenvalues.length - 1 - rank;
            trace.addFirst(RankTest.of(sum, TRACE[inDoubt]));
            maximum.addFirst(RankTest.of(statistic, MAXIMUM[inDoubt]));
        }
        return new Johansen(eigenvalues, vectors, trace, maximum);
    }

    private static double[][] products(double[][] left, double[][] right, int rows) {
        double[][] products = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                products[i][j] = Matrices.dot(left[i], right[j]) / rows;
            }
        }
        return products;
    }

    /// L⁻¹ · matrix · L⁻ᵀ, made exactly symmetric.
    private static double[][] whitened(Cholesky levels, double[][] matrix) {
        int count = matrix.length;
        double[][] half = new double[count][];
        for (int row = 0; row < count; row++) {
            half[row] = levels.inverseTimes(matrix[row]);
        }
        double[][] whole = new double[count][count];
        for (int i = 0; i < count; i++) {
            double[] column = new double[count];
            for (int row = 0; row < count; row++) {
                column[row] = half[row][i];
            }
            whole[i] = levels.inverseTimes(column);
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (whole[i][j] + whole[j][i]) / 2;
                whole[i][j] = mean;
                whole[j][i] = mean;
            }
        }
        return whole;
    }

    private static double[] normalised(double[] vector) {
        double first = vector[0];
        return first == 0 ? vector : Arrays.stream(vector).map(weight -> weight / first).toArray();
    }
}
