// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.List;

/// Fits a [HiddenMarkovModel] to one or more series by expectation-maximisation: no step lowers the
/// likelihood, and the result depends on where it starts. Deviations stay above a floor, so that no
/// state collapses on a single observation.
///
/// Source: Baum, Petrie, Soules, Weiss 1970; Rabiner 1989; Tradewind quantitative specification 2.9.
///
/// @param model the fitted model
/// @param logLikelihoods of all series together before each step, ascending
public record HiddenMarkovFit(HiddenMarkovModel model, List<Double> logLikelihoods) {

    private static final double DEVIATION_FLOOR = 1e-3;

    public HiddenMarkovFit {
        logLikelihoods = List.copyOf(logLikelihoods);
    }

    /// Improves `start` until a step gains less than `tolerance` per observation, at most
    /// `maximumSteps` times.
    public static HiddenMarkovFit of(
            List<double[][]> series, HiddenMarkovModel start, int maximumSteps, double tolerance) {
        Checks.positive("series", series.size());
        long observations = series.stream().mapToLong(each -> each.length).sum();
        HiddenMarkovModel model = start;
        List<Double> logLikelihoods = new ArrayList<>();
        for (int step = 0; step < maximumSteps; step++) {
            Expectations expectations = new Expectations(model);
            series.forEach(expectations::add);
            double gain =
                    logLikelihoods.isEmpty()
                            ? Double.POSITIVE_INFINITY
                            : expectations.logLikelihood - logLikelihoods.getLast();
            logLikelihoods.add(expectations.logLikelihood);
            if (gain < tolerance * observations) {
                break;
            }
            model = expectations.maximised();
        }
        return new HiddenMarkovFit(model, logLikelihoods);
    }

    /// What one pass over the series expects under a model.
    private static final class Expectations {

        private final HiddenMarkovModel model;
        private final int states;
        private final double[] initial;
        private final double[][] transitions;
        private final double[] weights;
        private final double[][] sums;
        private final double[][] squares;
        private double logLikelihood;

        Expectations(HiddenMarkovModel model) {
            this.model = model;
            this.states = model.states().size();
            int dimension = model.states().getFirst().dimension();
            this.initial = new double[states];
            this.transitions = new double[states][states];
            this.weights = new double[states];
            this.sums = new double[states][dimension];
            this.squares = new double[states][dimension];
        }

        void add(double[][] observations) {
            double[][] forward = model.forward(observations);
            double[][] backward = model.backward(observations);
            double total = LogSpace.sum(forward[forward.length - 1]);
            logLikelihood += total;
            for (int t = 0; t < observations.length; t++) {
                if (t > 0) {
                    addTransitions(forward[t - 1], backward[t], observations[t], total);
                }
                for (int state = 0; state < states; state++) {
                    double weight = StrictMath.exp(forward[t][state] + backward[t][state] - total);
                    initial[state] += t == 0 ? weight : 0;
                    addMoments(state, weight, observations[t]);
                }
            }
        }

        private void addTransitions(
                double[] before, double[] after, double[] observation, double total) {
            double[] ahead = after.clone();
            model.addEmissions(ahead, observation);
            for (int from = 0; from < states; from++) {
                for (int to = 0; to < states; to++) {
                    transitions[from][to] +=
                            StrictMath.exp(
                                    before[from]
                                            + model.logTransition(from, to)
                                            + ahead[to]
                                            - total);
                }
            }
        }

        /// Sums deviations from the present mean, which keeps the squares small.
        private void addMoments(int state, double weight, double[] observation) {
            DiagonalGaussian emission = model.states().get(state);
            weights[state] += weight;
            for (int index = 0; index < observation.length; index++) {
                double deviation = observation[index] - emission.mean(index);
                sums[state][index] += weight * deviation;
                squares[state][index] += weight * deviation * deviation;
            }
        }

        HiddenMarkovModel maximised() {
            List<DiagonalGaussian> emissions = new ArrayList<>();
            double[][] rows = new double[states][];
            for (int state = 0; state < states; state++) {
                rows[state] = shares(transitions[state]);
                emissions.add(emission(state));
            }
            return new HiddenMarkovModel(shares(initial), rows, emissions);
        }

        private DiagonalGaussian emission(int state) {
            int dimension = sums[state].length;
            double[] means = new double[dimension];
            double[] deviations = new double[dimension];
            for (int index = 0; index < dimension; index++) {
                double weight = Math.max(weights[state], Double.MIN_NORMAL);
                double shift = sums[state][index] / weight;
                double variance = squares[state][index] / weight - shift * shift;
                means[index] = model.states().get(state).mean(index) + shift;
                deviations[index] = Math.max(Math.sqrt(Math.max(variance, 0)), DEVIATION_FLOOR);
            }
            return new DiagonalGaussian(means, deviations);
        }

        private static double[] shares(double[] counts) {
            double total = 0;
            for (double count : counts) {
                total += count;
            }
            double[] shares = new double[counts.length];
            for (int index = 0; index < counts.length; index++) {
                shares[index] = total > 0 ? counts[index] / total : 1.0 / counts.length;
            }
            return shares;
        }
    }
}
