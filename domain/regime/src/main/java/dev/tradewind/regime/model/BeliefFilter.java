// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import java.util.Arrays;

/// What is believed about the state of a chain after each bar, from the bars so far: the forward
/// filter a_t(k) ∝ [(1−c)·Σ_i a_{t−1}(i)·A_ik + c·restart_k]·exp(evidence_k), where c is how likely
/// the chain was interrupted before this bar. One thread owns it.
///
/// Also remembers which features spoke for which state: evidence of earlier bars counts half after
/// every 12.
///
/// Source: forward algorithm, Hamilton 1989; Tradewind quantitative specification 2.4.
public final class BeliefFilter {

    private static final double SMALLEST_BELIEF = 1e-12;
    private static final double EVIDENCE_DECAY = StrictMath.pow(2, -1.0 / 12);

    private final StateChain chain;
    private final double[] belief;
    private final double[] calibrated;
    private final double[] expected;
    private final double[][] parts;
    private final double[][] evidence;

    public BeliefFilter(StateChain chain) {
        this.chain = chain;
        int states = chain.size();
        belief = new double[states];
        calibrated = new double[states];
        expected = new double[states];
        parts = new double[states][chain.terms().size()];
        evidence = new double[states][chain.terms().size()];
        Arrays.fill(belief, 1.0 / states);
        Arrays.fill(calibrated, 1.0 / states);
    }

    /// Takes the features of the newest bar; `interruptedFraction` is the chance that the chain was
    /// interrupted at the bar before.
    public void add(double[] vector, double interruptedFraction) {
        chain.weigh(vector, parts);
        for (int k = 0; k < belief.length; k++) {
            double follows = 0;
            for (int i = 0; i < belief.length; i++) {
                follows += belief[i] * chain.transition(i, k);
            }
            expected[k] =
                    StrictMath.log(
                                    (1 - interruptedFraction) * follows
                                            + interruptedFraction * chain.restart(k))
                            + chain.intercept(k);
            for (int f = 0; f < parts[k].length; f++) {
                expected[k] += parts[k][f];
                evidence[k][f] = evidence[k][f] * EVIDENCE_DECAY + parts[k][f];
            }
        }
        normalise(expected, 1, belief);
        normalise(expected, chain.sharpness(), calibrated);
    }

    /// Calibrated probability of state k at the newest bar, 0–1.
    public double probability(int state) {
        return calibrated[state];
    }

    /// Nats by which feature number `term` has lately spoken for `state` against `other`.
    double evidence(int term, int state, int other) {
        return evidence[state][term] - evidence[other][term];
    }

    StateChain chain() {
        return chain;
    }

    /// exp(sharpness·x) over its sum.
    private static void normalise(double[] logs, double sharpness, double[] target) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        double sum = 0;
        for (int k = 0; k < logs.length; k++) {
            target[k] = Math.max(StrictMath.exp(sharpness * (logs[k] - largest)), SMALLEST_BELIEF);
            sum += target[k];
        }
        for (int k = 0; k < logs.length; k++) {
            target[k] /= sum;
        }
    }
}
