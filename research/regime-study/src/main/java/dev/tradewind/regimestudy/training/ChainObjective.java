// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import java.util.Arrays;
import java.util.List;

/// How badly a chain filters: the weighted mean of −ln(belief in the true state) over all bars, plus
/// ½λ‖w‖². Learning through the filter lets each feature weigh what it adds to what earlier bars have
/// told already, so overlapping windows are not counted twice.
///
/// The parameters stand in one array: the weights of state 0, of state 1, …, the intercepts, the
/// logits of the transition rows, the logits of the restart.
///
/// Source: the forward algorithm and its adjoint (back-propagation through time, Werbos 1990);
/// decision 36.
final class ChainObjective implements Objective {

    private static final double SMALLEST_BELIEF = 1e-12;

    private final List<Sequence> sequences;
    private final double[] classWeights;
    private final double ridge;
    private final int states;
    private final int features;
    private final double totalWeight;
    private final double[][] belief;
    private final double[][] expected;

    ChainObjective(List<Sequence> sequences, double[] classWeights, double ridge) {
        this.sequences = List.copyOf(sequences);
        this.classWeights = classWeights.clone();
        this.ridge = ridge;
        this.states = classWeights.length;
        this.features = sequences.getFirst().inputs()[0].length;
        int longest = sequences.stream().mapToInt(Sequence::bars).max().orElseThrow();
        belief = new double[longest][states];
        expected = new double[longest][states];
        double sum = 0;
        for (Sequence sequence : sequences) {
            sum += Arrays.stream(sequence.labels()).mapToDouble(this::weight).sum();
        }
        totalWeight = sum;
    }

    /// Number of parameters.
    int size() {
        return states * (features + 1 + states + 1);
    }

    int intercepts() {
        return states * features;
    }

    int transitions() {
        return intercepts() + states;
    }

    int restart() {
        return transitions() + states * states;
    }

    @Override
    public double at(double[] point, double[] gradient) {
        Arrays.fill(gradient, 0);
        double[][] transition = new double[states][];
        for (int i = 0; i < states; i++) {
            transition[i] = softmax(point, transitions() + i * states, states);
        }
        double[] restart = softmax(point, restart(), states);
        double loss = 0;
        for (Sequence sequence : sequences) {
            loss += forward(point, sequence, transition, restart);
            backward(gradient, sequence, transition);
        }
        for (int i = 0; i < states; i++) {
            throughSoftmax(gradient, transitions() + i * states, transition[i]);
        }
        throughSoftmax(gradient, restart(), restart);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= totalWeight;
        }
        double penalty = 0;
        for (int i = 0; i < intercepts(); i++) {
            penalty += 0.5 * ridge * point[i] * point[i];
            gradient[i] += ridge * point[i];
        }
        return loss / totalWeight + penalty;
    }

    private double forward(
            double[] point, Sequence sequence, double[][] transition, double[] restart) {
        double[] before = new double[states];
        Arrays.fill(before, 1.0 / states);
        double loss = 0;
        for (int t = 0; t < sequence.bars(); t++) {
            double interrupted = sequence.interruptions()[t];
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < states; k++) {
                double follows = 0;
                for (int i = 0; i < states; i++) {
                    follows += before[i] * transition[i][k];
                }
                expected[t][k] = (1 - interrupted) * follows + interrupted * restart[k];
                belief[t][k] = evidence(point, sequence.inputs()[t], k);
                largest = Math.max(largest, belief[t][k]);
            }
            double sum = 0;
            for (int k = 0; k < states; k++) {
                belief[t][k] = expected[t][k] * StrictMath.exp(belief[t][k] - largest);
                sum += belief[t][k];
            }
            for (int k = 0; k < states; k++) {
                belief[t][k] = Math.max(belief[t][k] / sum, SMALLEST_BELIEF);
            }
            int label = sequence.labels()[t];
            loss -= label < 0 ? 0 : weight(label) * StrictMath.log(belief[t][label]);
            before = belief[t];
        }
        return loss;
    }

    private double evidence(double[] point, double[] input, int state) {
        double sum = point[intercepts() + state];
        int offset = state * features;
        for (int f = 0; f < features; f++) {
            sum += point[offset + f] * input[f];
        }
        return sum;
    }

    /// Adds to `gradient`; those of transitions and restart are taken by the probabilities, not yet
    /// by their logits.
    private void backward(double[] gradient, Sequence sequence, double[][] transition) {
        double[] later = new double[states];
        double[] byLog = new double[states];
        for (int t = sequence.bars() - 1; t >= 0; t--) {
            double mean = 0;
            for (int k = 0; k < states; k++) {
                mean += belief[t][k] * later[k];
            }
            int label = sequence.labels()[t];
            double weight = weight(label);
            for (int k = 0; k < states; k++) {
                byLog[k] =
                        belief[t][k] * (later[k] - mean)
                                + weight * (belief[t][k] - (k == label ? 1 : 0));
                addEvidence(gradient, sequence.inputs()[t], k, byLog[k]);
            }
            addDynamics(gradient, sequence, t, byLog);
            double goesOn = 1 - sequence.interruptions()[t];
            for (int i = 0; i < states; i++) {
                later[i] = 0;
                for (int k = 0; k < states; k++) {
                    later[i] += byLog[k] / expected[t][k] * goesOn * transition[i][k];
                }
            }
        }
    }

    private void addEvidence(double[] gradient, double[] input, int state, double byLog) {
        int offset = state * features;
        for (int f = 0; f < features; f++) {
            gradient[offset + f] += byLog * input[f];
        }
        gradient[intercepts() + state] += byLog;
    }

    private void addDynamics(double[] gradient, Sequence sequence, int t, double[] byLog) {
        double interrupted = sequence.interruptions()[t];
        for (int k = 0; k < states; k++) {
            double byExpected = byLog[k] / expected[t][k];
            gradient[restart() + k] += byExpected * interrupted;
            for (int i = 0; i < states; i++) {
                double before = t == 0 ? 1.0 / states : belief[t - 1][i];
                gradient[transitions() + i * states + k] += byExpected * (1 - interrupted) * before;
            }
        }
    }

    private double weight(int label) {
        return label < 0 ? 0 : classWeights[label];
    }

    /// The probabilities that `count` logits from `offset` on stand for.
    static double[] softmax(double[] point, int offset, int count) {
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = StrictMath.exp(point[offset + i]);
            sum += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static void throughSoftmax(double[] gradient, int offset, double[] shares) {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += shares[i] * gradient[offset + i];
        }
        for (int i = 0; i < shares.length; i++) {
            gradient[offset + i] = shares[i] * (gradient[offset + i] - mean);
        }
    }
}
