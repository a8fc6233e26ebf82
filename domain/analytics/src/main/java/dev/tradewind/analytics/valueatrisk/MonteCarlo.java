// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.distribution.NormalBlock;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;

/// Draws profits of a portfolio: one shock per asset, period and scenario, all of them drawn. Positions are
/// folded through the factor of the covariance once, so that a scenario costs one multiplication per
/// shock. Numbers depend on seed, scenario and shock only: equal for any number of threads.
///
/// Source: Glasserman 2003, 2.3 and 9.3; mixing variable by Marsaglia, Tsang 2000.
///
/// @param draws number of scenarios
/// @param horizon number of periods ahead
/// @param seed of all draws
public record MonteCarlo(int draws, int horizon, long seed) {

    /// Scenarios where nothing else is asked for.
    public static final int STANDARD_DRAWS = 100_000;

    private static final int BLOCK = 1024;
    private static final long MIXING = 1L << 40;

    public MonteCarlo {
        Checks.positive("draws", draws);
        Checks.positive("horizon", horizon);
    }

    /// Value at risk and expected shortfall of `positions`, one amount per asset of `model`.
    public TailLoss loss(
            MultivariateT model, double[] positions, double confidence, BlockRunner runner) {
        return EmpiricalLoss.consuming(profits(model, positions, runner), confidence);
    }

    /// The profit of every scenario.
    public double[] profits(MultivariateT model, double[] positions, BlockRunner runner) {
        double[] loadings = model.loadings(positions);
        double drift = horizon * model.meanOf(positions);
        double[] profits = new double[draws];
        runner.run(
                (draws + BLOCK - 1) / BLOCK,
                block -> {
                    int first = block * BLOCK;
                    double[] drawn = new Block(model, loadings, first).draw();
                    int length = Math.min(BLOCK, draws - first);
                    for (int i = 0; i < length; i++) {
                        profits[first + i] = drift + drawn[i];
                    }
                });
        return profits;
    }

    /// One block of scenarios.
    private final class Block {
        private final MultivariateT model;
        private final double[] loadings;
        private final int first;
        private final NormalBlock normals = new NormalBlock(seed, BLOCK);
        private final double[] shocks = new double[BLOCK];

        Block(MultivariateT model, double[] loadings, int first) {
            this.model = model;
            this.loadings = loadings;
            this.first = first;
        }

        double[] draw() {
            double[] sums = new double[BLOCK];
            for (int period = 0; period < horizon; period++) {
                if (model.isNormal()) {
                    addPeriod(sums, period);
                } else {
                    double[] own = new double[BLOCK];
                    addPeriod(own, period);
                    mix(sums, own, period);
                }
            }
            return sums;
        }

        private void addPeriod(double[] sums, int period) {
            for (int k = 0; k < loadings.length; k++) {
                normals.fill((long) period * loadings.length + k, first, shocks);
                add(sums, loadings[k], shocks);
            }
        }

        private void mix(double[] sums, double[] own, int period) {
            ChiSquareDraws draws = new ChiSquareDraws(new CounterRandom(seed), model.freedom());
            double scale = model.freedom() - 2;
            for (int i = 0; i < BLOCK; i++) {
                double chi = draws.draw(MIXING + period * (long) Integer.MAX_VALUE + first + i);
                sums[i] += own[i] * Math.sqrt(scale / chi);
            }
        }
    }

    private static void add(double[] sums, double weight, double[] values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(weight, values[i], sums[i]);
        }
    }
}
