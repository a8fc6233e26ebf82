// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Fits a [JumpModel] to one or more series: the cheapest paths and the means of what they assign to
/// each state, in turn, until the cost no longer falls; the best of several starts that are drawn far
/// apart (k-means++).
///
/// Source: Nystrup, Lindström, Madsen 2020 (coordinate descent); Arthur, Vassilvitskii 2007.
///
/// @param model the fitted model
/// @param cost of all series together under it
public record JumpFit(JumpModel model, double cost) {

    private static final int MAXIMUM_STEPS = 50;

    /// How many states, what a switch costs, and from how many starts to try.
    public record Shape(int states, double penalty, int starts) {
        public Shape {
            Checks.positive("states", states);
            Checks.nonNegative("penalty", penalty);
            Checks.positive("starts", starts);
        }
    }

    /// The cheapest fit of `shape`; the same `random`, the same fit.
    public static JumpFit of(List<double[][]> series, Shape shape, CounterRandom random) {
        Optional<JumpFit> best = Optional.empty();
        for (int start = 0; start < shape.starts(); start++) {
            JumpFit fit = descend(series, firstModel(series, shape, random, start));
            best = best.filter(found -> found.cost <= fit.cost).or(() -> Optional.of(fit));
        }
        return best.orElseThrow();
    }

    private static JumpFit descend(List<double[][]> series, JumpModel start) {
        JumpModel model = start;
        double cost = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MAXIMUM_STEPS; step++) {
            Assignment assignment = new Assignment(model);
            series.forEach(assignment::add);
            if (!(assignment.cost < cost)) {
                return new JumpFit(model, assignment.cost);
            }
            cost = assignment.cost;
            model = assignment.recentred();
        }
        return new JumpFit(model, cost);
    }

    private static JumpModel firstModel(
            List<double[][]> series, Shape shape, CounterRandom random, int start) {
        List<double[]> rows = new ArrayList<>();
        series.forEach(each -> rows.addAll(List.of(each)));
        double[] distances = new double[rows.size()];
        Arrays.fill(distances, 1);
        double[][] centroids = new double[shape.states()][];
        for (int state = 0; state < centroids.length; state++) {
            double[] chosen = rows.get(pick(distances, random.uniform(start, state)));
            centroids[state] = chosen.clone();
            for (int index = 0; index < distances.length; index++) {
                double distance = squaredDistance(rows.get(index), chosen);
                distances[index] = state == 0 ? distance : Math.min(distances[index], distance);
            }
        }
        return new JumpModel(centroids, shape.penalty());
    }

    /// The index at which the running sum of `weights` passes the share `uniform` of their total.
    private static int pick(double[] weights, double uniform) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double rest = uniform * total;
        for (int index = 0; index < weights.length; index++) {
            rest -= weights[index];
            if (rest < 0) {
                return index;
            }
        }
        return weights.length - 1;
    }

    private static double squaredDistance(double[] row, double[] other) {
        double squares = 0;
        for (int index = 0; index < row.length; index++) {
            squares += (row[index] - other[index]) * (row[index] - other[index]);
        }
        return squares;
    }

    /// What the cheapest paths under a model assign to each state.
    private static final class Assignment {

        private final JumpModel model;
        private final long[] counts;
        private final double[][] sums;
        private double cost;

        Assignment(JumpModel model) {
            this.model = model;
            this.counts = new long[model.states()];
            this.sums = new double[model.states()][model.centroid(0).length];
        }

        void add(double[][] observations) {
            JumpModel.Path path = model.cheapestPath(observations);
            cost += path.cost();
            for (int t = 0; t < observations.length; t++) {
                int state = path.states()[t];
                counts[state]++;
                for (int index = 0; index < sums[state].length; index++) {
                    sums[state][index] += observations[t][index];
                }
            }
        }

        /// The model with each state at the mean of its observations; one without any stays.
        JumpModel recentred() {
            double[][] centroids = new double[sums.length][];
            for (int state = 0; state < centroids.length; state++) {
                centroids[state] = model.centroid(state);
                for (int index = 0; counts[state] > 0 && index < sums[state].length; index++) {
                    centroids[state][index] = sums[state][index] / counts[state];
                }
            }
            return new JumpModel(centroids, model.penalty());
        }
    }
}
