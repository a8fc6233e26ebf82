// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import dev.tradewind.analytics.covariance.CorrelationMatrix;
import dev.tradewind.analytics.covariance.CorrelationSpike;
import dev.tradewind.analytics.covariance.PositiveSemidefinite;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.covariance.RollingCorrelation;
import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.model.market.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How the products move together over the short periods of [MarketReturns], and whether they began to move as
/// one while the market is under stress.
///
/// The spike is the shift of the mean correlation of 72 periods. It alone is no alarm: the market (the mean
/// return of all products) must also be half as volatile again as usual, or one deviation of 120 periods
/// below its highest level of them.
///
/// Source: Tradewind quantitative specification 2.5 and 3.4.
///
/// @param symbols products, in the order of the matrix
/// @param correlation entry by entry; absent where a product did not move
/// @param projected whether the matrix had to be made positive semidefinite
/// @param average mean correlation of different products
/// @param spike the newest mean correlation against its own past; absent for fewer than three products or too
///     short a past
/// @param volatilityRatio deviation of the market's newest 24 periods in units of that of all
/// @param drawdownScore log fall from the highest level of 120 periods, in deviations of as many; at most 0
public record JointMovement(
        List<Symbol> symbols,
        List<List<Optional<Double>>> correlation,
        boolean projected,
        OptionalDouble average,
        Optional<CorrelationSpike> spike,
        OptionalDouble volatilityRatio,
        OptionalDouble drawdownScore) {

    private static final int SHORT_WINDOW = 72;
    private static final int NEWEST = 24;
    private static final int LEVELS = 120;

    /// With fewer products correlations tell nothing of the market.
    public static final int FEWEST_PRODUCTS = 3;

    private static final double VOLATILE = 1.5;
    private static final double FALLEN = -1;

    public static JointMovement of(MarketReturns market) {
        ReturnMatrix returns = market.hourly().matrix();
        if (returns.periods() < MarketReturns.FEWEST_PERIODS) {
            return new JointMovement(
                    List.of(),
                    List.of(),
                    false,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        double[][] rows = returns.rows();
        CorrelationMatrix matrix = CorrelationMatrix.of(returns);
        double[] index = meanOfRows(rows);
        Table table = Table.of(matrix);
        return new JointMovement(
                market.hourlySymbols(),
                table.entries(),
                table.projected(),
                matrix.average(),
                matrix.size() < FEWEST_PRODUCTS
                        ? Optional.empty()
                        : CorrelationSpike.of(averages(rows, matrix.size())),
                volatilityRatio(index),
                drawdownScore(index));
    }

    /// Whether correlations jumped and the market is volatile or falling.
    public boolean isAlarm() {
        boolean stressed = volatilityRatio.orElse(0) > VOLATILE || drawdownScore.orElse(0) < FALLEN;
        return stressed && spike.map(CorrelationSpike::isAlarm).orElse(false);
    }

    /// A matrix as it is told.
    private record Table(List<List<Optional<Double>>> entries, boolean projected) {

        static Table of(CorrelationMatrix matrix) {
            if (!matrix.isComplete()) {
                return new Table(entries(matrix), false);
            }
            double[][] values = matrix.values();
            double[][] nearest = PositiveSemidefinite.nearest(values);
            List<List<Optional<Double>>> entries =
                    Arrays.stream(nearest)
                            .map(row -> Arrays.stream(row).boxed().map(Optional::of).toList())
                            .toList();
            return new Table(entries, !Arrays.deepEquals(values, nearest));
        }

        private static List<List<Optional<Double>>> entries(CorrelationMatrix matrix) {
            List<List<Optional<Double>>> entries = new ArrayList<>();
            for (int i = 0; i < matrix.size(); i++) {
                List<Optional<Double>> row = new ArrayList<>();
                for (int j = 0; j < matrix.size(); j++) {
                    OptionalDouble value = matrix.at(i, j);
                    row.add(
                            value.isPresent()
                                    ? Optional.of(value.getAsDouble())
                                    : Optional.empty());
                }
                entries.add(List.copyOf(row));
            }
            return entries;
        }
    }

    private static double[] averages(double[][] rows, int products) {
        RollingCorrelation rolling = new RollingCorrelation(products, SHORT_WINDOW);
        double[] averages = new double[rows.length];
        int count = 0;
        for (double[] row : rows) {
            rolling.add(row);
            OptionalDouble average =
                    rolling.matrix().map(CorrelationMatrix::average).orElse(OptionalDouble.empty());
            if (average.isPresent()) {
                averages[count++] = average.getAsDouble();
            }
        }
        return Arrays.copyOf(averages, count);
    }

    private static double[] meanOfRows(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Arrays.stream(row).sum() / row.length)
                .toArray();
    }

    private static OptionalDouble volatilityRatio(double[] index) {
        double all = deviation(index);
        double newest = deviation(newest(index, NEWEST));
        return all > 0 ? OptionalDouble.of(newest / all) : OptionalDouble.empty();
    }

    private static OptionalDouble drawdownScore(double[] index) {
        double deviation = deviation(index) * Math.sqrt(LEVELS);
        double level = 0;
        double highest = 0;
        for (double move : newest(index, LEVELS)) {
            level += StrictMath.log1p(move);
            highest = Math.max(highest, level);
        }
        return deviation > 0
                ? OptionalDouble.of(Math.min(0, level - highest) / deviation)
                : OptionalDouble.empty();
    }

    private static double[] newest(double[] values, int count) {
        return Arrays.copyOfRange(values, Math.max(0, values.length - count), values.length);
    }

    private static double deviation(double[] values) {
        return Sample.of(values).deviation().orElse(0);
    }
}
