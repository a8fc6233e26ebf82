// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

/// Online labels of a [JumpModel] in constant time and memory: after each observation the state in
/// which the cheapest sequence so far ends. Earlier answers are never revised. One thread owns a
/// filter.
///
/// Source: Tradewind quantitative specification 2.9; Shu, Yu, Mulvey 2024.
public final class JumpFilter {

    private final JumpModel model;
    private final double[] costs;
    private boolean started;

    public JumpFilter(JumpModel model) {
        this.model = model;
        this.costs = new double[model.states()];
    }

    /// Takes the next observation and answers the state.
    public int add(double[] observation) {
        model.advance(costs, observation, started);
        started = true;
        int state = JumpModel.cheapest(costs);
        double least = costs[state];
        for (int index = 0; index < costs.length; index++) {
            costs[index] -= least;
        }
        return state;
    }
}
