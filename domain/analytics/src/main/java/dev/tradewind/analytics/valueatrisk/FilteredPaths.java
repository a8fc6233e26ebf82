// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.base.chance.CounterRandom;
import java.util.Optional;

/// Filtered history over several periods: whole rows of scaled moves are drawn, so that assets keep moving
/// together, and each asset's volatility follows its own path. Holdings are left alone meanwhile.
///
/// Source: Barone-Adesi et al. 1999; Tradewind quantitative specification 3.1.
final class FilteredPaths {

    private static final int BLOCK = 1024;
    private static final long STREAMS = 1L << 50;

    private final double[][] scaled;
    private final double[] deviations;
    private final double[] positions;

    private FilteredPaths(double[][] scaled, double[] deviations, double[] positions) {
        this.scaled = scaled;
        this.deviations = deviations;
        this.positions = positions;
    }

    /// Absent if an asset stands still at the start.
    static Optional<FilteredPaths> of(ReturnMatrix returns, double[] positions) {
        int assets = positions.length;
        double[][] scaled = new double[assets][];
        double[] deviations = new double[assets];
        for (int i = 0; i < assets; i++) {
            EwmaVolatility volatility = EwmaVolatility.of(returns.column(i));
            if (!volatility.moves()) {
                return Optional.empty();
            }
            scaled[i] = volatility.scaled();
            deviations[i] = volatility.next();
        }
        return Optional.of(new FilteredPaths(scaled, deviations, positions));
    }

    /// The profit of every path of `simulation`.
    double[] profits(MonteCarlo simulation, BlockRunner runner) {
        double[] profits = new double[simulation.draws()];
        CounterRandom random = new CounterRandom(simulation.seed());
        runner.run(
                (profits.length + BLOCK - 1) / BLOCK,
                block -> {
                    int end = Math.min(profits.length, (block + 1) * BLOCK);
                    for (int path = block * BLOCK; path < end; path++) {
                        profits[path] = profit(random, STREAMS + path, simulation.horizon());
                    }
                });
        return profits;
    }

    private double profit(CounterRandom random, long stream, int horizon) {
        int[] rows = new int[horizon];
        for (int period = 0; period < horizon; period++) {
            rows[period] = (int) (random.uniform(stream, period) * scaled[0].length);
        }
        double sum = 0;
        for (int i = 0; i < positions.length; i++) {
            sum += positions[i] * (growth(i, rows) - 1);
        }
        return sum;
    }

    private double growth(int asset, int[] rows) {
        double variance = deviations[asset] * deviations[asset];
        double growth = 1;
        for (int row : rows) {
            double move = scaled[asset][row] * Math.sqrt(variance);
            growth *= Math.max(0, 1 + move);
            variance = EwmaVolatility.after(variance, move);
        }
        return growth;
    }
}
