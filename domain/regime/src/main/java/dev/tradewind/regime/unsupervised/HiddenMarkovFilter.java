// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

/// Filtered probabilities of a [HiddenMarkovModel], one observation at a time in constant time and
/// memory: the same as [HiddenMarkovModel#filtered] at every observation. One thread owns a filter.
///
/// Source: Tradewind quantitative specification 2.9; Hamilton 1989.
public final class HiddenMarkovFilter {

    private final HiddenMarkovModel model;
    private double[] logWeights;
    private boolean started;

    public HiddenMarkovFilter(HiddenMarkovModel model) {
        this.model = model;
        this.logWeights = model.logInitial();
    }

    /// Takes the next observation and answers the probability of each state given all so far.
    public double[] add(double[] observation) {
        if (started) {
            logWeights = model.predicted(logWeights);
        }
        started = true;
        model.addEmissions(logWeights, observation);
        double total = LogSpace.sum(logWeights);
        double[] fractions = new double[logWeights.length];
        for (int state = 0; state < fractions.length; state++) {
            logWeights[state] -= total;
            fractions[state] = StrictMath.exp(logWeights[state]);
        }
        return fractions;
    }
}
