// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;
import java.util.Arrays;

/// A statistical jump model: states are points in feature space, and changing state costs a fixed
/// penalty. It minimises Σ ½‖x−μ‖² + penalty · switches. Immutable.
///
/// Source: Tradewind quantitative specification 2.9; Nystrup, Lindström, Madsen 2020.
public final class JumpModel {

    private final double[][] centroids;
    private final double penalty;

    /// Around `centroids`, one row a state, with a `penalty` >= 0 for each switch.
    public JumpModel(double[][] centroids, double penalty) {
        Checks.positive("centroids", centroids.length);
        for (double[] centroid : centroids) {
            requireDimension(centroids[0].length, centroid);
        }
        this.centroids = Arrays.stream(centroids).map(double[]::clone).toArray(double[][]::new);
        this.penalty = Checks.nonNegative("penalty", penalty);
    }

    /// The cheapest sequence of states and what it costs.
    public record Path(int[] states, double cost) {}

    /// Number of states.
    public int states() {
        return centroids.length;
    }

    /// What a switch costs.
    public double penalty() {
        return penalty;
    }

    /// The centre of a state.
    public double[] centroid(int state) {
        return centroids[state].clone();
    }

    /// The cheapest sequence for the whole series, future included; of equally cheap ones that with
    /// the lower number.
    public Path cheapestPath(double[][] observations) {
        Checks.positive("observations", observations.length);
        int[][] origins = new int[observations.length][];
        double[] costs = new double[states()];
        for (int t = 0; t < observations.length; t++) {
            origins[t] = advance(costs, observations[t], t > 0);
        }
        int[] path = new int[observations.length];
        path[path.length - 1] = cheapest(costs);
        double cost = costs[path[path.length - 1]];
        for (int t = path.length - 1; t > 0; t--) {
            path[t - 1] = origins[t][path[t]];
        }
        return new Path(path, cost);
    }

    /// The state at each observation that is cheapest given those up to it.
    public int[] onlinePath(double[][] observations) {
        JumpFilter filter = new JumpFilter(this);
        return Arrays.stream(observations).mapToInt(filter::add).toArray();
    }

    /// Moves the least costs of ending in each state on by one observation; answers from which state
    /// each came.
    int[] advance(double[] costs, double[] observation, boolean maySwitch) {
        int[] origins = new int[costs.length];
        int cheapest = cheapest(costs);
        double switched = costs[cheapest] + penalty;
        for (int state = 0; state < costs.length; state++) {
            boolean stays = !maySwitch || costs[state] <= switched;
            origins[state] = stays ? state : cheapest;
            costs[state] = (stays ? costs[state] : switched) + loss(state, observation);
        }
        return origins;
    }

    static int cheapest(double[] costs) {
        int best = 0;
        for (int state = 1; state < costs.length; state++) {
            best = costs[state] < costs[best] ? state : best;
        }
        return best;
    }

    private double loss(int state, double[] observation) {
        requireDimension(centroids[state].length, observation);
        double squares = 0;
        for (int index = 0; index < observation.length; index++) {
            double distance = observation[index] - centroids[state][index];
            squares += distance * distance;
        }
        return 0.5 * squares;
    }

    private static void requireDimension(int dimension, double[] row) {
        Checks.require(row.length == dimension, "row", "must have length " + dimension, row.length);
    }
}
