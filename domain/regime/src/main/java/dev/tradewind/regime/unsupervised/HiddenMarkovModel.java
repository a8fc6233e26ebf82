// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;
import java.util.List;

/// A hidden Markov model with any number of states, each of which emits observations of any
/// dimension from a [DiagonalGaussian]. Probabilities are kept as logarithms, so that neither long
/// series nor outliers underflow. Immutable.
///
/// Source: Tradewind quantitative specification 2.9; Rabiner 1989; Hamilton 1989.
public final class HiddenMarkovModel {

    private final double[] logInitial;
    private final double[][] logTransition;
    private final List<DiagonalGaussian> states;

    /// A model that starts in each state with `initial` probability and goes from row to column with
    /// `transition` probability.
    public HiddenMarkovModel(
            double[] initial, double[][] transition, List<DiagonalGaussian> states) {
        int count = states.size();
        Checks.require(
                initial.length == count && transition.length == count,
                "states",
                "must be " + initial.length + " as the initial probabilities",
                count);
        this.logInitial = LogSpace.logDistribution("initial", initial, count);
        this.logTransition = new double[count][];
        for (int state = 0; state < count; state++) {
            logTransition[state] = LogSpace.logDistribution("transition", transition[state], count);
        }
        this.states = List.copyOf(states);
    }

    /// A model of single numbers: state k emits around `means[k]` with `deviations[k]`.
    public static HiddenMarkovModel univariate(
            double[] initial, double[][] transition, double[] means, double[] deviations) {
        Checks.require(
                means.length == deviations.length,
                "deviations",
                "must be as many as means",
                deviations.length);
        DiagonalGaussian[] states = new DiagonalGaussian[means.length];
        for (int state = 0; state < means.length; state++) {
            states[state] =
                    new DiagonalGaussian(
                            new double[] {means[state]}, new double[] {deviations[state]});
        }
        return new HiddenMarkovModel(initial, transition, List.of(states));
    }

    /// The distributions that the states emit, in their order.
    public List<DiagonalGaussian> states() {
        return states;
    }

    /// Probability of going from one state to another at the next observation.
    public double transitionFraction(int from, int to) {
        return StrictMath.exp(logTransition[from][to]);
    }

    /// Log-likelihood of the whole series.
    public double logLikelihood(double[][] observations) {
        double[][] forward = forward(observations);
        return LogSpace.sum(forward[forward.length - 1]);
    }

    /// Probability of each state at each observation given those up to it: the only ones to trade on.
    public double[][] filtered(double[][] observations) {
        double[][] forward = forward(observations);
        for (double[] row : forward) {
            LogSpace.normalizeToFractions(row);
        }
        return forward;
    }

    /// Probability of each state at each observation given the whole series, future included.
    public double[][] smoothed(double[][] observations) {
        double[][] forward = forward(observations);
        double[][] backward = backward(observations);
        for (int t = 0; t < forward.length; t++) {
            for (int state = 0; state < states.size(); state++) {
                forward[t][state] += backward[t][state];
            }
            LogSpace.normalizeToFractions(forward[t]);
        }
        return forward;
    }

    /// The most probable sequence of states; of equally probable ones that with the lower number.
    public int[] mostProbablePath(double[][] observations) {
        int[][] origins = new int[observations.length][states.size()];
        double[] best = logInitial.clone();
        addEmissions(best, observations[0]);
        for (int t = 1; t < observations.length; t++) {
            double[] next = new double[states.size()];
            for (int state = 0; state < next.length; state++) {
                int origin = bestOrigin(best, state);
                origins[t][state] = origin;
                next[state] = best[origin] + logTransition[origin][state];
            }
            addEmissions(next, observations[t]);
            best = next;
        }
        int[] path = new int[observations.length];
        path[path.length - 1] = LogSpace.largest(best);
        for (int t = path.length - 1; t > 0; t--) {
            path[t - 1] = origins[t][path[t]];
        }
        return path;
    }

    /// Log joint probabilities of each state and the observations up to it.
    double[][] forward(double[][] observations) {
        Checks.positive("observations", observations.length);
        double[][] forward = new double[observations.length][];
        forward[0] = logInitial.clone();
        addEmissions(forward[0], observations[0]);
        for (int t = 1; t < observations.length; t++) {
            forward[t] = predicted(forward[t - 1]);
            addEmissions(forward[t], observations[t]);
        }
        return forward;
    }

    /// Log probabilities of the observations after each one, given each state at it.
    double[][] backward(double[][] observations) {
        double[][] backward = new double[observations.length][states.size()];
        double[] ahead = new double[states.size()];
        double[] terms = new double[states.size()];
        for (int t = observations.length - 2; t >= 0; t--) {
            System.arraycopy(backward[t + 1], 0, ahead, 0, ahead.length);
            addEmissions(ahead, observations[t + 1]);
            for (int state = 0; state < ahead.length; state++) {
                for (int next = 0; next < ahead.length; next++) {
                    terms[next] = logTransition[state][next] + ahead[next];
                }
                backward[t][state] = LogSpace.sum(terms);
            }
        }
        return backward;
    }

    double[] logInitial() {
        return logInitial.clone();
    }

    double logTransition(int from, int to) {
        return logTransition[from][to];
    }

    /// One step ahead of log weights `now`.
    double[] predicted(double[] now) {
        double[] next = new double[now.length];
        double[] terms = new double[now.length];
        for (int state = 0; state < now.length; state++) {
            for (int origin = 0; origin < now.length; origin++) {
                terms[origin] = now[origin] + logTransition[origin][state];
            }
            next[state] = LogSpace.sum(terms);
        }
        return next;
    }

    void addEmissions(double[] logWeights, double[] observation) {
        for (int state = 0; state < logWeights.length; state++) {
            logWeights[state] += states.get(state).logDensity(observation);
        }
    }

    private int bestOrigin(double[] best, int state) {
        int origin = 0;
        for (int other = 1; other < best.length; other++) {
            if (best[other] + logTransition[other][state]
                    > best[origin] + logTransition[origin][state]) {
                origin = other;
            }
        }
        return origin;
    }
}
